package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.architecture.DataModel;
import io.upline.database.Vendor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever somebody does to the rows of a home by hand, {@code verify} finds. All tables and all columns of the data model are gone
 * through: a value changed, a row deleted, a copy put in. {@code -Dtampers=all} does everything, otherwise one in some.
 */
class TamperingTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";
    private static final long SEED = Long.getLong("seed", 20_261_129L);
    private static final int ONE_IN = "all".equals(System.getProperty("tampers")) ? 1 : 12;

    /** Columns whose values other parts of the verification stumble over, after the damage was found; they are never left to chance. */
    private static final Set<String> WORST = Set.of("ledger_batch.event", "member.kind", "member.sponsor");

    @TempDir
    Path folder;

    private final List<String> missed = new ArrayList<>();
    private int done;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingThatIsDoneToARowIsMissed(Vendor vendor) throws IOException {
        TestHome home = storied(vendor, folder);
        Random random = new Random(SEED);
        DataModel model = DataModel.read();
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
            for (String table : model.covered()) {
                RowTamper tamper = new RowTamper(desk.database(), table, random);
                if (tamper.isEmpty()) {
                    continue;
                }
                Consumer<String> look = what -> look(desk, what);
                for (RowTamper.Column column : tamper.columns()) {
                    boolean isDrawn = random.nextInt(ONE_IN) == 0 || WORST.contains(table + "." + column.name());
                    if (isDrawn && !model.isExempt(table, column.name())) {
                        tamper.change(column, look);
                    }
                }
                if (!model.isExempt(table, "*") && random.nextInt(ONE_IN) == 0) {
                    tamper.delete(look);
                }
                if (!model.isExempt(table, "*") && random.nextInt(ONE_IN) == 0) {
                    tamper.copy(look);
                }
            }
            System.out.println("tampers on " + vendor + ": " + done + ", missed " + missed);
            assertThat(missed).as("seed " + SEED).isEmpty();
            assertThat(desk.damages(JOB)).as("all was taken back").isEmpty();
        }
    }

    private void look(Desk desk, String what) {
        if (what.isEmpty()) {
            return;
        }
        done++;
        try {
            List<String> damages = desk.damages(JOB);
            if (damages.isEmpty()) {
                missed.add(what);
            }
            if (System.getProperty("tampers") != null) {
                System.out.println(what + "  ->  " + (damages.isEmpty() ? "MISSED" : damages.getFirst()));
            }
        } catch (RuntimeException e) {
            missed.add(what + " ends with " + e);
        }
    }

    /** A home in which everything has happened once that a row can tell of. */
    static TestHome storied(Vendor vendor, Path folder) throws IOException {
        TestHome home = TestHome.make(folder.resolve("home"), vendor, 40, 1, 50, 15);
        home.drop(
                "newcomers.csv",
                "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language,owner_id,iban,bic",
                "N1,distributor,Nina"
                        + " Nord,M000002,2026-09-02,active,SE,EUR,sv,M000001,SE4550000000058398257466,ESSESESS");
        home.drop("sold.csv", HEADER, order("S1", "2026-09-12", "N1"), order("X1", "2026-09-13", "NOBODY"));
        home.drop("products.csv", "sku,from,QV,CV", "TEA,2026-01-01,700.00,600.00");
        home.drop("teas.csv", HEADER + ",sku,quantity", tea("T1", "2026-09-14"));
        home.drop("broken.csv", "what,is,this", "1,2,3");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-09"));
        }
        for (String who : List.of("per", "eva")) {
            try (Desk desk = home.desk(who)) {
                desk.rejected().aside("broken.csv", "not ours");
                for (int id : desk.rejected().of(JOB, "2026-09").lines().stream()
                        .map(line -> line.id())
                        .toList()) {
                    desk.rejected().waive(id, "a test order");
                }
            }
        }
        home.close("2026-09");
        home.drop(
                "late.csv",
                HEADER,
                "R1,2026-10-05,2026-10-05,N1,return,S1,EUR,-90.00,-70.00,-60.00",
                "U1,2026-10-06,,N1,standard,,EUR,90.00,70.00,60.00",
                order("L1", "2026-09-20", "N1"),
                order("L2", "2026-09-01", "N1"));
        home.drop("teas-2.csv", HEADER + ",sku,quantity", tea("T2", "2026-10-06"));
        home.drop("paid.csv", HEADER, "U1,2026-10-06,2026-10-07,N1,standard,,EUR,90.00,70.00,60.00");
        home.drop("moves.csv", "member_id,sponsor_id,effective_on", "N1,M000003,2026-09-10", "N1,M000003,2026-11-10");
        try (Desk desk = home.desk("per")) {
            desk.approving().restate(JOB, "2026-09", "a look again");
            desk.importInbox();
        }
        for (String who : List.of("per", "eva")) {
            try (Desk desk = home.desk(who)) {
                for (int id : desk.rejected().all().lines().stream()
                        .filter(line -> line.state() == io.upline.intake.Rejection.State.OPEN)
                        .map(line -> line.id())
                        .toList()) {
                    desk.get(HeldDecisions.class)
                            .accept(
                                    io.upline.control.Actor.atThisMachine(who, io.upline.control.Actor.Known.CLAIMED),
                                    id,
                                    "right as it is");
                }
            }
        }
        home.drop("products-2.csv", "sku,from,QV,CV", "TEA,2026-10-01,650.00,600.00");
        home.close("2026-10");
        home.setClock(Instant.parse("2026-12-03T03:00:00Z"));
        home.drop("november.csv", HEADER, order("L3", "2026-11-12", "N1"), order("L4", "2026-10-12", "N1"));
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-11"));
        }
        home.approve("2026-11");
        return home;
    }

    private static String tea(String id, String day) {
        return String.join(
                ",", id, day, day, "N1", "standard", "", "EUR", "900.00", "products", "products", "TEA", "1");
    }

    private static String order(String id, String day, String buyer) {
        return String.join(",", id, day, day, buyer, "standard", "", "EUR", "900.00", "700.00", "600.00");
    }

    /** What somebody did, and what is said of it. */
    private static final String NAMED = """
        done | said
        update payment set amount = amount * 2 where payment_no = 1 | payment 1 of batch
        update payment set party_key = party_key + 1 where payment_no = 1 | payment 1 of batch
        delete from payment where payment_no = 1 | the ledger pays
        update payment set status = 'PAID' where payment_no = 1 | payment: rows of batch
        update member_person set iban = 'SE3550000000054910000003' where iban is not null | what stands of N1 is not what came in
        update member_person set name = 'X' where member_key = 1 | what stands of M000001 is not what came in
        delete from approval where approval_id = 1 | 2026-09: batch 1 posts digest
        update approval set approved_by = 'per' where approval_id = 1 | approval: rows of the period nordic-monthly/2026-09-01
        update approval set digest = 'x' where approval_id = 1 | 2026-09: batch 1 posts digest
        update run set started_by = 'per' | run: rows of run
        update run set digest = 'x' where kind = 'CALCULATE' | run: rows of run
        update job_period set state = 'OPEN' where period = '2026-10' | 2026-10: the ledger holds its close, and the period is OPEN
        delete from job_period where period = '2026-10' | 2026-10: the ledger holds its close, and the period is OPEN
        delete from period_version where version = 1 and state = 'POSTED' | period_version: run
        update period_version set state = 'DRAFT' where period = '2026-10' | 2026-10: the ledger holds its close, and the version
        update import_file set sha256 = 'x' where attempt = 1 | import_file: rows of the file of try 1
        update import_file set accepted = accepted + 1 where attempt = 1 | import_file: rows of the file of try 1
        update audit set identity = 'os-user' where seq = 3 | the audit trail is broken at row 3
        delete from audit where seq > 0 | the audit trail is broken at row
        delete from ledger_batch where batch > 0; delete from transfer where batch > 0 | 2026-09 is CLOSED, and the ledger holds no batch
        delete from rejection_waiver where waived_by = 'eva' | rejection_waiver: line
        update rejection set state = 'MENDED' where state = 'WAIVED' | rejection: rows of the file of try
        delete from restatement_request where request_id = 1 | restatement_request: the period
        delete from refused_file_decision where decided_by = 'eva' | refused_file_decision: the file of try
        """;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void saysInPlainWordsWhatWasDone(Vendor vendor) throws IOException {
        TestHome home = storied(vendor, folder);
        try (Desk desk = home.desk("auditor")) {
            NAMED.lines().skip(1).forEach(line -> {
                String[] cells = line.split(" \\| ");
                List<String> tables = new ArrayList<>();
                for (String statement : cells[0].split("; ")) {
                    String table = statement.replaceFirst("^(update|delete from) (\\w+).*", "$2");
                    desk.database()
                            .client()
                            .sql("create table kept_" + table + " as select * from " + table)
                            .update();
                    tables.add(table);
                    assertThat(desk.database().client().sql(statement).update())
                            .as(statement)
                            .isPositive();
                }
                assertThat(desk.damages(JOB)).as(cells[0]).anyMatch(damage -> damage.contains(cells[1]));
                for (String table : tables) {
                    desk.database().client().sql("delete from " + table).update();
                    desk.database()
                            .client()
                            .sql("insert into " + table + " select * from kept_" + table)
                            .update();
                    desk.database().client().sql("drop table kept_" + table).update();
                }
            });
            assertThat(desk.damages(JOB)).as("all was taken back").isEmpty();
        }
    }
}
