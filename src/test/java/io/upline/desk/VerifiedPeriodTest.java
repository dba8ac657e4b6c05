package io.upline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.words.Words;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a period that was not posted nothing is called verified; of one that was, the approved digest is said. */
class VerifiedPeriodTest {

    private static final String JOB = "nordic-monthly";
    private static final String PERIOD = "2026-09";

    @TempDir
    Path folder = Path.of("");

    @Test
    void refusesAPeriodThatWasNotPostedAndSaysTheApprovedDigest() {
        TestHome home = TestHome.make(folder.resolve("home"), Vendor.H2, 40, 1, 50, 15);
        home.close(PERIOD);
        try (Desk desk = home.desk("auditor")) {
            for (String never : new String[] {"2026-10", "2031-01"}) {
                assertThatThrownBy(() -> desk.inquiry().verify(JOB, never))
                        .as(never)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refused -> assertThat(Words.english().of(refused.fact()))
                                        .startsWith(never + " of " + JOB + " was not posted")
                                        .contains("posted: " + PERIOD));
            }
            String digest = desk.database()
                    .client()
                    .sql("select max(digest) from approval")
                    .query(String.class)
                    .single();
            assertThat(digest).hasSize(64);
            assertThat(desk.inquiry().verify(JOB, PERIOD).sound())
                    .extracting(Words.english()::of)
                    .anySatisfy(said -> assertThat(said).contains("digest " + digest + " was approved by"));
        }
    }
}
