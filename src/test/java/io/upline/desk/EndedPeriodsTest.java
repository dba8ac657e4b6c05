package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.close.Outcome;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.report.RunEnd;
import io.upline.version.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schedule asks for on the third of November: September and October. */
class EndedPeriodsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @TempDir
    Path folder;

    /** October begins with what September came to: without it there is nothing to begin with. */
    @Test
    void endsWithTheFirstThatFails() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 50, 15);
        Path plan = folder.resolve("config/plans/nordic/2026-01-01.yaml");
        Files.writeString(plan, Files.readString(plan).replace("period: month", "period: week"));
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            assertThat(desk.runEnded(JOB, DAY, "first"))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.state()).isEqualTo(RunEnd.State.FAILED));
            Files.writeString(plan, Files.readString(plan).replace("period: week", "period: month"));
            assertThat(desk.runEnded(JOB, DAY, "second")).hasSize(2).allMatch(Outcome::isDone);
            assertThat(runs(desk)).as("the failed one was continued").isEqualTo(2);
        }
    }

    /** Between two periods nothing runs that could be stopped. */
    @Test
    void beginsNothingOnceItIsToEnd() {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 50, 15);
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            desk.stop();
            assertThat(desk.runEnded(JOB, DAY, "first"))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.end().because())
                            .contains(Fact.of(
                                    "run.stoppedBefore", "period", PayPeriod.parse(PeriodKind.MONTH, "2026-09"))));
            assertThat(runs(desk)).isZero();
        }
    }

    /** The run is begun when the process is told to end, and its job is not yet. */
    @Test
    void stopsBeforeTheFirstStepWhenItIsToEnd() {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 50, 15);
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            desk.stop();
            assertThat(desk.run(JOB, "2026-09").state()).isEqualTo(RunEnd.State.STOPPED);
            assertThat(home.inbox().resolve("done")).doesNotExist();
        }
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            assertThat(desk.runEnded(JOB, DAY, "second")).hasSize(2).allMatch(Outcome::isDone);
            assertThat(runs(desk)).as("the stopped one was continued").isEqualTo(2);
        }
    }

    private static int runs(Desk desk) {
        return desk.get(RunStore.class)
                        .of(JOB, desk.home().job(JOB).period("2026-09"))
                        .size()
                + desk.get(RunStore.class)
                        .of(JOB, desk.home().job(JOB).period("2026-10"))
                        .size();
    }
}
