package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.ApprovalStore.Approval;
import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.fact.TextTable;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/**
 * Approvals as they stand: of one run's draft, of the digest that was looked at, once a person. Who made the draft is refused
 * before, by the desk, which knows the makers.
 */
class ApprovalStoreTest {

    /** It is half an hour before midnight in London, and half past midnight in Stockholm. */
    private static final CompanyClock CLOCK =
            CompanyClock.standingAt(Instant.parse("2026-10-30T23:30:00Z"), ZoneId.of("Europe/Stockholm"));

    /** Each act is {@code run:person=digest}, {@code void} or {@code void <period> of <job>}; period and job are October of monthly. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void standAsLongAsTheirDraft(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            ApprovalStore approvals = new ApprovalStore(database, CLOCK);
            for (TextTable.Row row : TextTable.rows("""
                case                                acts                                  run  standing
                nobody approved                     -                                     7    -
                one did                             7:frida=d1                            7    frida d1
                two did, the first first            7:wilma=d1; 7:frida=d1                7    wilma d1, frida d1
                each is bound to what was looked at  7:frida=d1; 7:wilma=d2                7    frida d1, wilma d2
                of another draft                    7:frida=d1                            8    -
                of the draft that took its place    7:frida=d1; void; 8:frida=d2          8    frida d2
                of the draft whose place was taken  7:frida=d1; void; 8:frida=d2          7    -
                a new draft voids all of them       7:frida=d1; 7:wilma=d1; void          7    -
                another period's draft voids none   7:frida=d1; void 2026-11 of monthly   7    frida d1
                another job's draft voids none      7:frida=d1; void 2026-10 of weekly    7    frida d1
                """)) {
                database.client().sql("delete from approval").update();
                for (String act : row.at("acts").split("; ")) {
                    act(approvals, act);
                }
                assertThat(approvals.standing(row.number("run")).stream()
                                .map(each -> each.by() + " " + each.digest())
                                .collect(Collectors.joining(", ")))
                        .as(row.at("case"))
                        .isEqualTo(row.at("standing"));
            }
        }
    }

    /** The day of the books is the company's, not the server's. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void areOfTheCompanysDay(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            ApprovalStore approvals = new ApprovalStore(database, CLOCK);
            act(approvals, "7:frida=d1");
            assertThat(approvals.standing(7)).containsExactly(new Approval("frida", "d1", LocalDate.of(2026, 10, 31)));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void areVoidedOnceAndKeptWithTheReason(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            ApprovalStore approvals = new ApprovalStore(database, CLOCK);
            List.of("7:frida=d1", "7:wilma=d1").forEach(act -> act(approvals, act));
            assertThat(voided(approvals, "monthly", "2026-10", "olga")).isEqualTo(2);
            assertThat(voided(approvals, "monthly", "2026-10", "oskar"))
                    .as("voided by then")
                    .isZero();
            assertThat(database.client()
                            .sql("select approved_by, voided_because from approval order by approval_id")
                            .query((row, number) -> row.getString(1) + " " + row.getString(2))
                            .list())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row)
                            .contains("approval.newDraft", "olga")
                            .doesNotContain("oskar"));
        }
    }

    /** Half an approval is none: state, audit and approval are of one transaction. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void standOnlyWithTheirTransaction(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            ApprovalStore approvals = new ApprovalStore(database, CLOCK);
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        act(approvals, "7:frida=d1");
                        throw new IllegalStateException("the audit trail is full");
                    }))
                    .hasMessage("the audit trail is full");
            assertThat(approvals.standing(7)).isEmpty();
        }
    }

    /** One person at two machines is one approval; two people at once are two, whatever the company asks for. */
    @ParameterizedTest
    @CsvSource({
        "H2, frida, frida, 1",
        "POSTGRESQL, frida, frida, 1",
        "H2, frida, wilma, 2",
        "POSTGRESQL, frida, wilma, 2"
    })
    void areRacedForByTwo(Vendor vendor, String one, String other, int standing) throws Exception {
        try (Database database = TestDatabases.fresh(vendor);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            ApprovalStore approvals = new ApprovalStore(database, CLOCK);
            for (long run = 1; run <= 10; run++) {
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Boolean> first = threads.submit(approval(database, approvals, together, run, one));
                Future<Boolean> second = threads.submit(approval(database, approvals, together, run, other));
                assertThat((first.get() ? 1 : 0) + (second.get() ? 1 : 0)).isEqualTo(standing);
                assertThat(approvals.standing(run))
                        .extracting(Approval::by)
                        .hasSize(standing)
                        .contains(one, other);
            }
        }
    }

    /** An approval in a transaction of its own; whether it was taken. */
    private static java.util.concurrent.Callable<Boolean> approval(
            Database database, ApprovalStore approvals, CyclicBarrier together, long run, String who) {
        return () -> {
            together.await();
            try {
                database.inTransaction(() -> act(approvals, run + ":" + who + "=d1"));
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        };
    }

    private static void act(ApprovalStore approvals, String act) {
        if (act.isEmpty()) {
            return;
        }
        if (act.startsWith("void")) {
            String[] words = (act + (act.equals("void") ? " 2026-10 of monthly" : "")).split(" ");
            voided(approvals, words[3], words[1], "olga");
        } else {
            String[] words = act.split("[:=]");
            approvals.add("monthly", month("2026-10"), Long.parseLong(words[0]), words[2], words[1]);
        }
    }

    private static int voided(ApprovalStore approvals, String job, String period, String by) {
        return approvals.voidAll(job, month(period), Fact.of("approval.newDraft", "by", by));
    }

    private static PayPeriod month(String text) {
        return PayPeriod.parse(PeriodKind.MONTH, text);
    }
}
