package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.period.PeriodKind;
import io.upline.version.VersionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A home that an older program made is opened by this one. Each step of the schema has a small one, kept in
 * {@code src/test/resources/homes}: two months closed, the second of which restates the first; a member who is paid for another's
 * position. {@code -Dhomes} makes the one of the newest step. None is made anew once its step was released.
 */
class StoredHomeTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";
    private static final List<String> CLOSED = List.of("2026-09", "2026-10");
    private static final String NEXT = "2026-11";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theNewestStepHasItsHome(Vendor vendor) throws IOException {
        StoredHome today = StoredHome.ofToday(vendor);
        if (System.getProperty("homes") != null) {
            TestHome home = TestHome.make(folder.resolve("home"), vendor, 60, 2, 50, 15);
            home.drop(
                    "newcomers.csv",
                    "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language,owner_id",
                    "N1,distributor,Nina Nord,M000002,2026-09-02,active,SE,EUR,sv,M000001");
            home.drop("sold.csv", HEADER, "S1,2026-09-12,2026-09-12,N1,standard,,EUR,900.00,700.00,600.00");
            home.close(CLOSED.get(0));
            home.drop(
                    "late.csv",
                    HEADER,
                    "R1,2026-10-05,2026-10-05,N1,return,S1,EUR,-90.00,-70.00,-60.00",
                    order("L1", "2026-09-20", lastMember(home)));
            home.close(CLOSED.get(1));
            today.keep(home, vendor, CLOSED, folder.resolve("scratch"));
        }
        assertThat(today.file())
                .as("make it with mvn test -Dtest=StoredHomeTest -Dhomes, once the step is as it will be released")
                .exists();
    }

    static Stream<Arguments> kept() {
        return Stream.of(Vendor.values())
                .flatMap(vendor -> StoredHome.kept(vendor).stream().map(home -> Arguments.of(vendor, home)));
    }

    /** It shows what it showed, nothing of it is called damaged, and the next close restates what it holds. */
    @ParameterizedTest
    @MethodSource("kept")
    void isOpenedAndGoesOn(Vendor vendor, StoredHome kept) throws IOException {
        TestHome home = kept.open(vendor, folder);

        assertUnchanged(home, kept);
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }

        home.setClock(Instant.parse("2026-12-03T03:00:00Z"));
        home.drop("later.csv", HEADER, order("L2", "2026-10-12", lastMember(home)));
        home.close(NEXT);

        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
            assertThat(desk.get(VersionStore.class).posted(JOB, PeriodKind.MONTH))
                    .extracting(version -> version.period() + " " + version.number())
                    .containsExactly("2026-09 0", "2026-09 1", "2026-10 0", "2026-10 1", "2026-11 0");
        }
        assertUnchanged(home, kept);
        assertThat(home.ledger().lines()).anyMatch(line -> line.contains("late L2"));
    }

    private void assertUnchanged(TestHome home, StoredHome kept) throws IOException {
        for (String period : CLOSED) {
            assertThat(home.digest(period)).isEqualTo(kept.shown(period, folder));
        }
        assertThat(home.ledger().lines())
                .containsAll(kept.shown(StoredHome.LEDGER, folder).lines().toList());
    }

    private static String order(String id, String day, String buyer) {
        return String.join(",", id, day, day, buyer, "standard", "", "EUR", "900.00", "700.00", "600.00");
    }

    private static String lastMember(TestHome home) throws IOException {
        return Files.readAllLines(home.inbox().resolve("done/members.csv"))
                .getLast()
                .split(",")[0];
    }
}
