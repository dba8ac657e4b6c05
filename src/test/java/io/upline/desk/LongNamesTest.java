package io.upline.desk;

import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Names of a plan have up to sixty characters, wherever rows are written that name them: ranks and grades that are held, rows of awards that
 * were given, conditions that were met, volumes, bonuses.
 */
class LongNamesTest {

    private static final String JOB = "long";
    private static final List<String> MONTHS = List.of("2026-09", "2026-10");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void areCarriedFromPeriodToPeriod(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 20, 1, 50, 15);
        home.addJob(
                JOB,
                "plan: long\nperiod: month\nstartsOn: 2026-09\ndecidedBy: paid_at\n",
                "long",
                TestPlan.monthly("long", withLongNames("""
                    volumes:
                      <volume>: {measure: QV, of: self}
                    conditions:
                      <condition>: {<volume>: 10}
                    ranks:
                    - name: Member
                    - name: <rank>
                      needs: <condition>
                    grades:
                    - name: First
                    - name: <grade>
                      needs: {QV: 10}
                    bonuses:
                    - {name: <bonus>, kind: award, once: ever, amounts: {<rank>: 5.00}}
                    - {name: Own, kind: percent, base: CV, rates: 10%, needs: {rank: {is: <rank>, periods: 2}}}
                    - {name: Graded, kind: percent, base: CV, rates: 1%, needs: {grade: {is: <grade>, periods: 2}}}
                    - {name: Met, kind: percent, base: CV, rates: 1%, needs: {met: {condition: <condition>, times: 1, of: 3}}}
                    """)));
        for (String month : MONTHS) {
            close(home, month);
        }
        assertThat(carried(home))
                .contains(
                        named("rank"),
                        named("condition"),
                        named("grade"),
                        "=" + named("rank"),
                        "grade:=" + named("grade"));
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private static void close(TestHome home, String month) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, month));
        }
        try (Desk desk = home.desk("anna")) {
            desk.approving().approve(JOB, month);
        }
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, month));
        }
    }

    /** A plan in which words in angle brackets stand for names. */
    private static String withLongNames(String plan) {
        String named = plan;
        for (String what : List.of("volume", "condition", "rank", "grade", "bonus")) {
            named = named.replace("<" + what + ">", named(what));
        }
        return named;
    }

    /** A name of sixty characters. */
    private static String named(String what) {
        return (what + " of the Executive Presidential Blue Diamond of the Golden Circle").substring(0, 59) + "x";
    }

    private static String carried(TestHome home) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Desk desk = home.desk("auditor")) {
            Exports.csv(desk.inquiry().export(JOB, MONTHS.getFirst(), ExportTable.Kind.CARRIED), rows);
        }
        return rows.toString(StandardCharsets.UTF_8);
    }
}
