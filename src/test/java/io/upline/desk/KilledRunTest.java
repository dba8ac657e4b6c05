package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Refusal;
import io.upline.database.OwnerProcess;
import io.upline.database.Vendor;
import io.upline.report.JobStatus.LastRun;
import io.upline.report.JobStatus.StepDone;
import io.upline.report.JobStatus.Unfinished;
import io.upline.version.RunStanding;
import io.upline.version.RunSteps;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.SimpleJob;

/** What is said of a run whose process is gone, and what {@code restart} does where nothing was cut short. */
class KilledRunTest {

    private static final int MEMBERS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isSaidToBeKilledUntilItIsContinued(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 1, 7, 15);
        StopInTheMiddle asking = new StopInTheMiddle("qualifyRanks");
        try (Desk desk = home.desk("olga", asking)) {
            asking.stops(desk);
            desk.run(JOB, "2026-09");
            asIfKilled(desk);
        }
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.status(JOB, "2026-09"))
                    .anyMatch(line -> line.matches(
                            " +2026-09 +OPEN +was killed \\(last heard of 2026-11-03 04:00:00, begun 2026-11-03"
                                    + " 03:59:00\\); next: restart " + JOB + " --period 2026-09"))
                    .anyMatch(line -> line.matches(
                            " +run 1 \\(CALCULATE\\) by olga since 2026-11-03 03:59:00," + " 1 min 0 s: KILLED"))
                    .anyMatch(line -> line.contains("last heard of 2026-11-03 04:00:00"))
                    .noneMatch(line -> line.contains("RUNNING"));
            assertThat(desk.inquiry().failed())
                    .extracting(Unfinished::command)
                    .containsExactly("restart " + JOB + " --period 2026-09");
            assertThat(desk.inquiry().running(JOB))
                    .isNotEmpty()
                    .allMatch(step -> step.state() == RunStanding.State.KILLED);
            assertThatThrownBy(() -> desk.approving().approve(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("is not done: was killed (last heard of 2026-11-03 04:00:00"));
            mustBeDone(desk.restart(JOB, "2026-09"));
            assertThat(desk.inquiry().failed()).isEmpty();
            assertThat(desk.inquiry().running(JOB)).isEmpty();
        }
    }

    /** Whoever typed the post was killed before anything of it was stored: a script must not take the month for closed. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void restartSaysWhatToTypeWhereThePostWasNotBegun(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
            assertThatThrownBy(() -> desk.restart(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("it is CALCULATED; next: review"));
        }
        home.approve("2026-09");
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.restart(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("nothing of 2026-09 of " + JOB + " was cut short"))
                    .satisfies(Told.containing("it is APPROVED; next: post " + JOB + " --period 2026-09"));
            mustBeDone(desk.post(JOB, "2026-09"));
            mustBeDone(desk.restart(JOB, "2026-09"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void stepsAreToldInTheirOrderInLinesAndMembers(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 2, 7, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
            assertThat(desk.status(JOB, "2026-09").stream().map(String::strip).toList())
                    .containsSubsequence(
                            "importing members: 60 lines",
                            "importing orders: 300 lines",
                            "freezing inputs and calculating: done",
                            "writing volumes: 60 members",
                            "writing ranks: 60 members",
                            "writing bonuses: 60 members",
                            "proposing the settlement: 60 members",
                            "proving totals: done");
            LastRun run = desk.inquiry()
                    .status(JOB, "2026-09")
                    .getFirst()
                    .periods()
                    .getFirst()
                    .detail()
                    .orElseThrow()
                    .run()
                    .orElseThrow();
            assertThat(run.state()).isEqualTo(RunStanding.State.DONE);
            List<String> done = run.steps().stream().map(StepDone::step).toList();
            assertThat(done).isEqualTo(steps(desk, "calculate"));
            assertThat(RunSteps.ORDER)
                    .containsSubsequence(steps(desk, "import"))
                    .containsSubsequence(steps(desk, "calculate"))
                    .containsSubsequence(steps(desk, "post"));
        }
    }

    private static List<String> steps(Desk desk, String job) {
        return List.copyOf(
                ((SimpleJob) Objects.requireNonNull(desk.get(JobRegistry.class).getJob(job))).getStepNames());
    }

    /** The rows of a run that was cut short, as a process leaves them that is killed: it has the lease, and says nothing more. */
    private static void asIfKilled(Desk desk) {
        desk.database()
                .client()
                .sql("update run set state = 'RUNNING', failure = ''")
                .update();
        desk.database()
                .client()
                .sql("update lease set owner = 'olga on a machine (process 1, run)', host = ?, pid = 1, pid_started"
                        + " = 1, acquired_at = timestamp with time zone '2026-11-03 02:59:00+00:00', heartbeat_at"
                        + " = timestamp with time zone '2026-11-03 03:00:00+00:00'")
                .param(OwnerProcess.here().host())
                .update();
    }
}
