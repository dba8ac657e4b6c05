package io.upline.intake;

import io.upline.company.SourceSettings;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import io.upline.database.Guard;
import io.upline.database.Partitions;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.network.MemberStore;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.network.PayeeStore;
import io.upline.order.DecidedBy;
import io.upline.order.OrderImportStore;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.Orders;
import io.upline.order.ReturnsRule;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A small company for tests: its inbox in a folder, its rows in a fresh database. */
final class Company implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-10-20T10:00:00Z");
    static final String MEMBER_HEADER = "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language\n";
    static final String ORDER_HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV\n";
    /** A root and two distributors below, a customer of the last. */
    static final String MEMBERS = MEMBER_HEADER
            + "A,distributor,Åsa Ek,,2026-01-01,active,SE,EUR,sv\n"
            + "B,distributor,Bo Alm,A,2026-02-01,active,SE,EUR,sv\n"
            + "C,distributor,Cy Dahl,A,2026-03-01,active,DK,EUR,da\n"
            + "K,customer,Ki Ny,C,2026-04-01,active,PL,EUR,pl\n";

    static final Actor ANNA = Actor.atThisMachine("anna", Actor.Known.CLAIMED);

    final Database database;
    final Path inbox;

    Company(Vendor vendor, Path inbox) {
        this(TestDatabases.fresh(vendor), inbox);
    }

    private Company(Database database, Path inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /** A company with the members of {@link #MEMBERS}. */
    static Company withMembers(Vendor vendor, Path inbox) {
        Company company = new Company(vendor, inbox);
        company.take("members.csv", MEMBERS);
        return company;
    }

    /** The audit trail of the company. */
    AuditStore audit() {
        return new AuditStore(database, CompanyClock.inZone(ZoneId.of("Europe/Stockholm")));
    }

    int count(String table) {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** The company as if it were fresh, with another inbox. */
    Company afresh(Path otherInbox) {
        Partitions partitions = new Partitions(database);
        partitions.all(OrderImportStore.ORDERS).forEach(of -> partitions.drop(OrderImportStore.ORDERS, of));
        database.inTransaction(() -> {
            for (String table : List.of(
                    "import_file",
                    "import_warning",
                    "member",
                    "member_change",
                    "member_person",
                    "held_line",
                    "customer_order",
                    "order_import",
                    "order_return",
                    "order_payment",
                    "order_product",
                    "product_measure",
                    "early_buyer",
                    "rejection",
                    "rejection_waiver",
                    "refused_file_decision",
                    "rejection_acceptance")) {
                database.client().sql("delete from " + table).update();
            }
        });
        return new Company(database, otherInbox);
    }

    /** One monthly job from September on, decided by payment, nothing closed. */
    static CompanyRules rules() {
        return rules(LocalDate.of(2026, 8, 31));
    }

    /** The rules of the company with the periods up to a day closed. */
    static CompanyRules rules(LocalDate closedUntil) {
        return rules(closedUntil, List.of());
    }

    /** The rules of a company that says how its sources write. */
    static CompanyRules rules(SourceSettings... sources) {
        return rules(LocalDate.of(2026, 8, 31), List.of(sources));
    }

    private static CompanyRules rules(LocalDate closedUntil, List<SourceSettings> sources) {
        return new CompanyRules(
                ZoneId.of("Europe/Stockholm"),
                List.of("QV", "CV"),
                List.of("standard", "autoship", "kit", "return"),
                "EUR",
                List.of(new CompanyRules.JobDates("monthly", DecidedBy.PAID_AT, LocalDate.of(2026, 9, 1), closedUntil)),
                LocalDate.of(2026, 10, 20),
                Sources.of(sources),
                new TreeMap<>(Map.of("contract", List.of("Alpha", "Beta"))));
    }

    Path drop(String name, String text) {
        return drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path drop(String name, byte[] bytes) {
        try {
            return Files.write(inbox.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Opening open(String name) {
        return open(name, rules());
    }

    Opening open(String name, CompanyRules rules) {
        InboxFile file = new InboxFile(inbox.resolve(name), false);
        return new Import(database, audit()).open(file, rules, Guard.NONE, ANNA, NOW, Progress.SILENT);
    }

    /** Drops a file and takes it in. */
    Summary take(String name, String text) {
        drop(name, text);
        return take(name, rules(), 100_000);
    }

    Summary take(String name, String text, CompanyRules rules) {
        drop(name, text);
        return take(name, rules, 100_000);
    }

    Summary take(String name, CompanyRules rules, int block) {
        return switch (open(name, rules)) {
            case Opening.Ready ready -> run(ready.session(), block);
            case Opening.Finished finished -> finished.summary();
            case Opening.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    Summary run(Session session, int size) {
        try (session) {
            for (Block block = session.read(size); block.lines() > 0; block = session.read(size)) {
                Block next = block;
                session.readAhead(size);
                database.inTransaction(() -> session.write(next));
            }
            if (session.mayComplete()) {
                database.inTransaction(session::end);
            }
            while (session.findWaiting()) {
                database.inTransaction(session::takeWaiting);
            }
            Summary summary = database.inTransaction(() -> session.complete(NOW));
            session.putAway();
            return summary;
        }
    }

    FileRefusal refusal(String name, byte[] bytes) {
        drop(name, bytes);
        return switch (open(name)) {
            case Opening.Refused refused -> refused.refusal();
            case Opening.Ready ready -> {
                ready.session().close();
                throw new AssertionError("was not refused");
            }
            case Opening.Finished finished -> throw new AssertionError(finished);
        };
    }

    FileRefusal refusal(String name, String text) {
        return refusal(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands open, a line each. */
    List<String> rejections() {
        return new Rejections(database).open().stream().map(Said::of).toList();
    }

    Membership members(long known, String day) {
        LocalDate asOf = LocalDate.parse(day);
        Owners owners = new PayeeStore(database).owners(List.of(known), asOf);
        return new MemberStore(database).load(known, asOf, asOf, owners);
    }

    Orders orders(long known, String month, Membership members, ReturnsRule returns) {
        PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, month);
        return new OrderStore(database)
                .load(new OrderQuery(known, DecidedBy.PAID_AT, period, period, returns, List.of("QV", "CV")), members);
    }

    static String table(Orders orders, Membership members) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < orders.size(); i++) {
            lines.add(orders.id().get(i) + " " + members.members().ids().at(orders.buyer()[i]) + " "
                    + LocalDate.ofEpochDay(orders.day()[i]) + " "
                    + orders.types().get(orders.type()[i]) + " "
                    + orders.amountMinor()[i] + " " + orders.measureCenti()[0][i] + " " + orders.measureCenti()[1][i]
                    + (orders.original()[i] < 0 ? "" : " of " + orders.id().get(orders.original()[i]))
                    + (orders.firstOfBuyer()[i] ? " first" : ""));
        }
        return lines.toString();
    }

    static String table(Membership members) {
        StringJoiner lines = new StringJoiner("\n");
        var m = members.members();
        for (int i = 0; i < m.size(); i++) {
            lines.add(m.ids().at(i) + " " + (m.sponsor()[i] < 0 ? "-" : m.ids().at(m.sponsor()[i])) + " "
                    + io.upline.network.MemberStatus.values()[m.status()[i]]);
        }
        return lines.toString();
    }

    @Override
    public void close() {
        database.close();
    }
}
