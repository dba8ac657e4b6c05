package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.close.Outcome;
import io.upline.company.ConfigurationProblem;
import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.report.RunEnd;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistyped names of jobs, periods and members are told with what is near; of missing periods the first is named. */
class WhatWasMeantTest {

    private static final String WEEKLY = "quickstart-weekly";

    @TempDir
    Path folder = Path.of("");

    @Test
    void namesThatAreNearAreTold() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 50, 15);
        home.addWeekly();
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.run("nordic-montly", "2026-09"))
                    .isInstanceOf(ConfigurationProblem.class)
                    .satisfies(Told.containing("did you mean: " + JOB + "; there are: " + JOB + ", " + WEEKLY));
            for (String mistyped : new String[] {"2026-9", "2026/09", "202609"}) {
                assertThatThrownBy(() -> desk.run(JOB, mistyped))
                        .isInstanceOf(ConfigurationProblem.class)
                        .satisfies(Told.containing("did you mean: 2026-09"));
            }
            assertThatThrownBy(() -> desk.run(WEEKLY, "2026-w36"))
                    .isInstanceOf(ConfigurationProblem.class)
                    .satisfies(Told.containing("did you mean: 2026-W36"));
            mustBeDone(desk.run(JOB, "2026-09"));
            assertThatThrownBy(() -> desk.inquiry().explain(JOB, "2026-09", "m7"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("did you mean M000007"));
        }
    }

    @Test
    void theFirstMissingPeriodIsNamedAndNothingIsBegun() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 50, 15);
        home.addWeekly();
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.run(WEEKLY, "2026-W40"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("2026-W36 comes before 2026-W40"))
                    .satisfies(Told.containing("run " + WEEKLY + " --period 2026-W36"));
            assertThat(desk.status(WEEKLY, "2026-W40")).anyMatch(line -> line.contains("OPEN  next: run"));
            assertThat(desk.inquiry().failed()).isEmpty();
            mustBeDone(desk.run(WEEKLY, "2026-W36"));
            assertThatThrownBy(() -> desk.run(WEEKLY, "2026-W40"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("2026-W37 comes before 2026-W40"));
        }
    }

    /** A plan that wants what nobody can say yet is refused when it is run; it would pay nothing without a word. */
    @Test
    void aPlanThatNobodyCanFeedIsRefused() throws IOException {
        String given = TestPlan.monthly("fed", """
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            """);
        TestHome home = TestHome.make(folder, Vendor.H2, 20, 1, 50, 15);
        home.addJob(
                "hand",
                "plan: fed\nperiod: month\nstartsOn: 2026-09\ndecidedBy: paid_at\n",
                "fed",
                given + "- {name: By hand, kind: given}\n");
        try (Desk desk = home.desk("olga")) {
            assertThat(refused(desk)).contains("the amounts of By hand must be given from outside");
        }
        home.addJob(
                "hand",
                "plan: fed\nperiod: month\nstartsOn: 2026-09\ndecidedBy: paid_at\n",
                "fed",
                given.replace("maxPayout: 100%", "maxPayout: 100%\nranks: {assigned: [Member, Gold]}"));
        try (Desk desk = home.desk("olga")) {
            assertThat(refused(desk)).contains("Member, Gold must be assigned from outside");
        }
    }

    private static String refused(Desk desk) {
        Outcome outcome = desk.run("hand", "2026-09");
        assertThat(outcome.end().state()).isEqualTo(RunEnd.State.FAILED);
        return Words.english().of(outcome.end().because().orElseThrow());
    }
}
