package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} holds the files that imports took, as far as they are still kept, and says which it did not look at. */
class InputFilesTest {

    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    @TempDir
    Path folder;

    @Test
    void namesWhatWasChangedAndCountsWhatIsMissing() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 20, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            Files.write(home.inbox().resolve("late.csv"), wide(ORDERS + "\n" + order("N0") + "\n"));
            mustBeDone(desk.importInbox());
            for (String order : List.of("N1", "N2")) {
                home.drop("more.csv", ORDERS, order(order));
                mustBeDone(desk.importInbox());
            }
            home.drop("more.csv", ORDERS, "N3,2026-09-20,2026-09-20,UNKNOWN,standard,,EUR,30.00,25.00,20.00");
            mustBeDone(desk.importInbox());
            desk.rejected().waive("1", "nobody's");
        }
        Path done = home.inbox().resolve("done");
        assertThat(done.toFile().list())
                .containsExactlyInAnyOrder(
                        "members.csv", "orders-2026-09.csv", "late.csv", "more.csv", "5-more.csv", "6-more.csv");
        holds(home, "6 of 6 files that imports took lie in done as taken");

        Files.writeString(done.resolve(".DS_Store"), "a desktop");
        Files.writeString(done.resolve("notes.txt"), "of the office");
        Files.delete(done.resolve("orders-2026-09.csv"));
        holds(
                home,
                "5 of 6 files that imports took lie in done as taken; not there any more, and not looked at: 1; there,"
                        + " and taken by no import: 1");

        Files.writeString(done.resolve("late.csv"), "x", StandardOpenOption.APPEND);
        exchange(done.resolve("members.csv"), done.resolve("more.csv"));
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB))
                    .containsExactly(
                            "the inbox: done/late.csv is not the file that import 3 took",
                            "the inbox: done/members.csv is not the file that import 1 took",
                            "the inbox: done/more.csv is not the file that import 4 took");
            assertThat(desk.verified(JOB)).anyMatch(said -> said.contains("2 of 6 files"));
        }
    }

    private static void holds(TestHome home, String said) {
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
            assertThat(desk.verified(JOB)).contains("the inbox: " + said);
        }
    }

    private static String order(String id) {
        return id + ",2026-09-20,2026-09-20,M000001,standard,,EUR,30.00,25.00,20.00";
    }

    /** As a spreadsheet saves text in 16 bits, with a mark. */
    private static byte[] wide(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }

    private static void exchange(Path one, Path other) throws IOException {
        Path kept = one.resolveSibling(".kept");
        Files.move(one, kept);
        Files.move(other, one, StandardCopyOption.REPLACE_EXISTING);
        Files.move(kept, other);
    }
}
