package io.upline.bench;

import io.upline.bench.ServerStore.StepTime;
import io.upline.close.PeriodRuns;
import io.upline.database.Database;
import io.upline.desk.Approvals;
import io.upline.desk.Inquiry;
import io.upline.desk.OpenHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One close, from the files in the inbox to the last statement.
 *
 * @param nanos the whole of it: opening the database and its schema, import, calculation, approval, post
 * @param steps what Spring Batch noted of each step
 * @param digest of the period
 * @param usedBytes most heap that was used, garbage included
 * @param liveBytes most heap that survived a collection
 * @param statements how many were written
 * @param statementBytes how large they are together
 */
record CloseRound(
        long nanos,
        List<StepTime> steps,
        String digest,
        long usedBytes,
        long liveBytes,
        long statements,
        long statementBytes) {

    static CloseRound of(BenchHome home) {
        try (HeapPeak heap = new HeapPeak()) {
            heap.reset();
            String period = BenchHome.PERIOD.toString();
            long begun = System.nanoTime();
            try (OpenHome opened = home.open(BenchHome.OLGA)) {
                BenchHome.mustBeDone(opened.get(PeriodRuns.class).run(BenchHome.OLGA, BenchHome.JOB, period));
            }
            try (OpenHome opened = home.open(BenchHome.FINN)) {
                opened.get(Approvals.class).approve(BenchHome.FINN, BenchHome.JOB, period);
            }
            try (OpenHome opened = home.open(BenchHome.OLGA)) {
                BenchHome.mustBeDone(opened.get(PeriodRuns.class).post(BenchHome.OLGA, BenchHome.JOB, period));
                long nanos = System.nanoTime() - begun;
                long[] files = files(home.statements());
                return new CloseRound(
                        nanos,
                        ServerStore.steps(opened.get(Database.class)),
                        opened.get(Inquiry.class).digest(BenchHome.JOB, period),
                        heap.usedBytes(),
                        heap.liveBytes(),
                        files[0],
                        files[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many files, and their bytes. */
    private static long[] files(Path folder) throws IOException {
        long[] found = {0, 0};
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    found[0]++;
                    found[1] += Files.size(file);
                }
            }
        }
        return found;
    }

    /** Time of a stage: its steps. */
    long nanos(Stage stage) {
        return steps.stream()
                .filter(step -> Stage.of(step.name()) == stage)
                .mapToLong(StepTime::nanos)
                .sum();
    }

    /** What no step accounts for: opening, approving, going from step to step. */
    long otherNanos() {
        return nanos - steps.stream().mapToLong(StepTime::nanos).sum();
    }
}
