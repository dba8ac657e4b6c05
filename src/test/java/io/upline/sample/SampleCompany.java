package io.upline.sample;

import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/**
 * The company in {@code jobs/sample}: generated with a fixed seed, and a few lines by hand for what a close has to cope with.
 *
 * <p>Written anew by {@code mvn -q test -Dtest=SampleCompanyTest -Dsample}.
 */
final class SampleCompany {

    /** The folder in which the sample company is committed. */
    static final Path FOLDER = Path.of("jobs/sample");

    static final String MEMBERS = "members.csv";
    static final String NEWCOMERS = "members-2026-10.csv";
    static final String CHANGES = "members-2026-10-changes.csv";
    static final String SEPTEMBER = "orders-2026-09.csv";
    static final String OCTOBER = "orders-2026-10.csv";

    /** All files of the sample company. */
    static final List<String> FILES = List.of(MEMBERS, NEWCOMERS, CHANGES, SEPTEMBER, OCTOBER);

    /**
     * A customer who becomes a distributor, a leader who is moved to another sponsor, one who leaves, one who is suspended:
     * each effective in October.
     */
    static final String CHANGED_MEMBERS = """
        member_id,effective_on,kind,sponsor_id,status
        M000904,2026-10-05,distributor,M000622,active
        M000423,2026-10-12,distributor,M000614,active
        M000015,2026-10-15,distributor,M000004,terminated
        M000382,2026-10-20,distributor,M000314,suspended
        """;

    /**
     * What the shop sent in October for September: four orders that were stuck, one of them of somebody new, the return of a
     * whole order, and the payment of one that was unpaid (which makes it October's).
     */
    static final String LATE_LINES = """
        O260901-900001,2026-09-21T20:15:00,2026-09-21,M001025,standard,,EUR,248.75,199.00,159.20
        O260901-900002,2026-09-29T18:40:00,2026-09-30,M000423,standard,,EUR,312.50,250.00,200.00
        O260901-900003,2026-09-29T21:05:00,2026-09-30,M000904,standard,,EUR,125.00,100.00,80.00
        O260901-900004,2026-09-30T22:30:00,2026-09-30,M000611,autoship,,EUR,187.50,150.00,120.00
        O261001-900005,2026-10-06T10:00:00,2026-10-06,M000363,return,O260901-000170,EUR,-399.38,-319.50,-255.60
        O260901-002865,2026-09-29T16:36:00,2026-10-02,M000534,autoship,,EUR,399.38,319.50,255.60
        """;

    private static final PayPeriod IN_SEPTEMBER = PayPeriod.parse(PeriodKind.MONTH, "2026-09");
    private static final PayPeriod IN_OCTOBER = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
    private static final int SIZE = 1050;
    private static final long ORDERS_A_MONTH = 3000;
    static final long SEED = 46;

    private SampleCompany() {}

    /** Writes its files into a folder. */
    static void write(Path folder) throws IOException {
        CompanyGenerator company = CompanyGenerator.of(Shape.YOUNG, SIZE, SEED, IN_OCTOBER.last());
        company.writeMembers(folder.resolve(MEMBERS), LocalDate.EPOCH, IN_SEPTEMBER.last(), Progress.SILENT);
        company.writeMembers(folder.resolve(NEWCOMERS), IN_OCTOBER.first(), IN_OCTOBER.last(), Progress.SILENT);
        Files.writeString(folder.resolve(CHANGES), CHANGED_MEMBERS);
        company.writeOrders(folder.resolve(SEPTEMBER), IN_SEPTEMBER, ORDERS_A_MONTH, Progress.SILENT);
        company.writeOrders(folder.resolve(OCTOBER), IN_OCTOBER, ORDERS_A_MONTH, Progress.SILENT);
        Files.writeString(folder.resolve(OCTOBER), LATE_LINES, StandardOpenOption.APPEND);
    }

    /** Writes what the plans of the network look for beside them. */
    static void writeNetwork(Path folder) throws IOException {
        SampleNetwork.write(CompanyGenerator.of(Shape.YOUNG, SIZE, SEED, IN_OCTOBER.last()), folder);
    }
}
