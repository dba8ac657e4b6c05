package io.upline.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.words.Words;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTest {

    private static final long MOST_BYTES = 64L << 20;

    /** Class loading of the first reading is not what is measured. */
    @BeforeAll
    static void warmsUp() {
        assertThat(PlanReader.read("plan.yaml", "name: x").plan()).isEmpty();
    }

    @Test
    void refusesABombOfAliases() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
        }
        refusedQuickly(ProblemCode.ALIAS, () -> PlanReader.read("plan.yaml", bomb.toString()));
    }

    @Test
    void refusesTenThousandLevels() throws Exception {
        refusedQuickly(ProblemCode.TOO_LARGE, () -> PlanReader.read("plan.yaml", "name: " + "[".repeat(10_000)));
    }

    @Test
    void refusesATag() throws Exception {
        refusedQuickly(
                ProblemCode.TAG, () -> PlanReader.read("plan.yaml", "name: !!javax.script.ScriptEngineManager [x]"));
    }

    @Test
    void refusesAFileOf100MegabytesWithoutReadingIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("2026-01-01.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        refusedQuickly(ProblemCode.TOO_LARGE, () -> PlanReader.read(file));
    }

    @Test
    void refusesAFileThatIsNoUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("2026-01-01.yaml");
        Files.write(file, "name: Ä".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PlanReader.read(file).problems())
                .extracting(problem -> Words.english().of(problem.fact()))
                .containsExactly("2026-01-01.yaml:1:1: error [not-text] the file is no UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void readsAFileWithAByteOrderMarkAndWindowsLineEnds() {
        String text = "\uFEFF" + PlanReaderTest.everything().replace("\n", "\r\n");

        assertThat(PlanReader.read("plan.yaml", text).plan()).isPresent();
    }

    private static void refusedQuickly(ProblemCode code, Callable<PlanReader.Result> reading) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();

        PlanReader.Result result = reading.call();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
        assertThat(result.plan()).isEmpty();
        assertThat(result.problems()).extracting(Problem::code).contains(code);
    }
}
