package io.upline.desk;

import io.upline.calculation.Earned;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.intake.bridge.BridgeLine;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.LedgerStore.Posted;
import io.upline.ledger.MoneyPeriod;
import io.upline.money.MinorUnits;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.settlement.PaymentStore;
import io.upline.statement.Cell;
import io.upline.statement.ExportTable;
import io.upline.statement.ExportTable.Kind;
import io.upline.statement.PaymentRow;
import io.upline.version.Bridges;
import io.upline.version.PeriodCalculations;
import io.upline.version.PeriodStore;
import io.upline.version.PlanShelf;
import io.upline.version.StoredResultStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of the exports, in the order of their columns. */
final class ExportRows {

    private static final Words WORDS = Words.english();

    private static final Set<Kind> RESULTS = Set.of(Kind.VOLUMES, Kind.RANKS, Kind.EARNINGS, Kind.CARRIED);

    /** The order of a payee's lines in a file; lines that are alike stay in the calculation's order. */
    private static final Comparator<Earned> IN_A_FILE = Comparator.comparing(Earned::bonus)
            .thenComparingInt(Earned::source)
            .thenComparingInt(Earned::level)
            .thenComparingLong(Earned::baseCenti)
            .thenComparingLong(Earned::rateE8)
            .thenComparingLong(Earned::amountMinor);

    private final LedgerStore ledger;
    private final Company company;
    private final PaymentStore payments;
    private final PeriodStore periods;
    private final VersionStore versions;
    private final StoredResultStore stored;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final RollStore rolls;
    private final Bridges bridges;

    ExportRows(
            LedgerStore ledger,
            Company company,
            PaymentStore payments,
            PeriodStore periods,
            VersionStore versions,
            StoredResultStore stored,
            PeriodCalculations calculations,
            PlanShelf plans,
            RollStore rolls,
            Bridges bridges) {
        this.ledger = ledger;
        this.company = company;
        this.payments = payments;
        this.periods = periods;
        this.versions = versions;
        this.stored = stored;
        this.calculations = calculations;
        this.plans = plans;
        this.rolls = rolls;
        this.bridges = bridges;
    }

    /**
     * An export.
     *
     * @param number which of the posted versions, where the kind has results; empty for the one that holds
     */
    ExportTable table(JobDefinition job, PayPeriod period, Kind kind, OptionalInt number) {
        if (number.isPresent() && !RESULTS.contains(kind)) {
            throw Refusal.of("noVersionOf", "kind", kind.name().toLowerCase(Locale.ROOT));
        }
        return switch (kind) {
            case LEDGER -> ledger(batch -> batch.period().isSameAs(MoneyPeriod.of(job.name(), period)));
            case PAYMENTS -> payments(job, period);
            case BRIDGE -> bridge(job, period);
            case VOLUMES, RANKS, EARNINGS, CARRIED -> results(version(job, period, number), kind);
        };
    }

    /** The sealed ledger, two lines a transfer, in order of entry, then account. */
    ExportTable ledger(Predicate<LedgerBatch> which) {
        List<Posted> transfers = new ArrayList<>();
        Roll roll = rolls.load(Long.MAX_VALUE);
        ledger.all().stream()
                .filter(batch -> batch.sealed() && which.test(batch))
                .forEach(batch -> ledger.read(batch, roll, transfers::add));
        transfers.sort(Comparator.comparing(Posted::entry));
        return new ExportTable(
                Kind.LEDGER,
                transfers.stream()
                        .flatMap(posted -> Stream.of(true, false)
                                .sorted(Comparator.comparing(debit -> account(posted, debit)))
                                .map(debit -> line(posted, debit)))
                        .iterator());
    }

    private static String account(Posted posted, boolean debit) {
        return debit ? posted.transfer().debit() : posted.transfer().credit();
    }

    private static List<Cell> line(Posted posted, boolean debit) {
        var transfer = posted.transfer();
        Cell amount = new Cell.Decimal(transfer.amountMinor(), MinorUnits.digits(transfer.currency()));
        Cell none = new Cell.Text("");
        return List.of(
                new Cell.Text(posted.entry()),
                new Cell.Day(posted.batch().postedOn()),
                new Cell.Text(account(posted, debit)),
                new Cell.Text(posted.partyId()),
                debit ? amount : none,
                debit ? none : amount,
                new Cell.Text(transfer.currency()),
                new Cell.Text(transfer.bonus()),
                new Cell.Text(transfer.period().label()),
                new Cell.Text(WORDS.of(transfer.cause())),
                new Cell.Text(posted.positionId()));
    }

    private ExportTable payments(JobDefinition job, PayPeriod period) {
        LedgerBatch batch = SealedBatch.of(ledger, job, period)
                .orElseThrow(() -> Refusal.of("noPayments", "job", job.name(), "period", period));
        String currency = company.currency().code();
        Stream<List<Cell>> paid = ledger
                .ofRun(batch.run(), EventKind.PAYMENT_RUN)
                .map(run -> payments.of(run.batch()))
                .orElse(List.of())
                .stream()
                .map(payment -> PaymentRow.of(payment, currency));
        return new ExportTable(Kind.PAYMENTS, paid.iterator());
    }

    /** The lines between the files and the orders of a period, streamed: there can be millions. */
    private ExportTable bridge(JobDefinition job, PayPeriod period) {
        Version version = standing(job, period);
        String currency = company.currency().code();
        return new ExportTable(
                Kind.BRIDGE,
                Streamed.of(rows -> bridges.each(
                        job, version, plans.asPosted(version), line -> rows.accept(bridge(line, currency)))));
    }

    private static List<Cell> bridge(BridgeLine line, String currency) {
        Cell none = new Cell.Text("");
        return List.of(
                new Cell.Text(line.step().name().toLowerCase(Locale.ROOT)),
                new Cell.Text(line.file()),
                line.line() == 0 ? none : new Cell.Decimal(line.line(), 0),
                new Cell.Text(line.orderId()),
                new Cell.Decimal(line.orderLine(), 0),
                line.ordered().<Cell>map(Cell.Day::new).orElse(none),
                line.counts().<Cell>map(Cell.Day::new).orElse(none),
                new Cell.Text(line.memberId()),
                new Cell.Decimal(line.amountMinor(), MinorUnits.digits(currency)),
                new Cell.Text(currency),
                new Cell.Text(line.why().map(WORDS::of).orElse("")));
    }

    /** The period's version in the draft that stands, or as its own close posted it. */
    private Version standing(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw Refusal.of("notCalculated", "job", job.name(), "period", period);
        }
        return versions.ofRun(run, job.kind()).getLast();
    }

    private Version version(JobDefinition job, PayPeriod period, OptionalInt number) {
        List<Version> posted = versions.posted(job.name(), period);
        if (number.isEmpty()) {
            return posted.isEmpty() ? standing(job, period) : posted.getLast();
        }
        return posted.stream()
                .filter(version -> version.number() == number.getAsInt())
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "noSuchVersion",
                        "job",
                        job.name(),
                        "period",
                        period,
                        "version",
                        number.getAsInt(),
                        "there",
                        posted.stream()
                                .map(version -> Integer.toString(version.number()))
                                .toList()));
    }

    /** What is to be said of an export: of which of several versions it is. */
    Optional<Fact> told(JobDefinition job, PayPeriod period, Kind kind, OptionalInt number) {
        List<Version> posted = RESULTS.contains(kind) ? versions.posted(job.name(), period) : List.of();
        if (posted.size() < 2) {
            return Optional.empty();
        }
        Version latest = posted.getLast();
        if (number.isPresent() && number.getAsInt() != latest.number()) {
            return Optional.of(
                    Fact.of("export.older", "version", number.getAsInt(), "period", period, "latest", latest.number()));
        }
        return Optional.of(Fact.of(
                "export.restated",
                "job",
                job.name(),
                "period",
                period,
                "version",
                latest.number(),
                "with",
                versions.ofRun(latest.run(), job.kind()).getLast().period(),
                "kind",
                kind.name().toLowerCase(Locale.ROOT)));
    }

    private ExportTable results(Version version, Kind kind) {
        Results results = stored.read(version.id(), calculations.members(version, plans.asPosted(version)));
        int n = results.members().size();
        Stream<List<Cell>> rows = switch (kind) {
            case VOLUMES -> members(n).flatMap(member -> volumes(results, member).stream());
            case RANKS ->
                members(n)
                        .filter(member -> results.members().isDistributor(member))
                        .map(member -> ranks(results, member));
            case EARNINGS -> members(n).flatMap(member -> earnings(results, member).stream());
            case CARRIED ->
                members(n)
                        .flatMap(member ->
                                results.carried(member, member + 1).stream().map(ExportRows::carried));
            case LEDGER, PAYMENTS, BRIDGE -> throw new IllegalArgumentException("no results: " + kind);
        };
        return new ExportTable(kind, rows.iterator());
    }

    private static Stream<Integer> members(int n) {
        return IntStream.range(0, n).boxed();
    }

    private static List<List<Cell>> volumes(Results results, int member) {
        List<List<Cell>> rows = new ArrayList<>();
        if (results.members().isDistributor(member)) {
            for (int v = 0; v < results.volumeNames().size(); v++) {
                rows.add(List.of(
                        new Cell.Text(results.members().ids().at(member)),
                        new Cell.Text(results.volumeNames().get(v)),
                        new Cell.Decimal(results.volume(v)[member], 2)));
            }
            rows.sort(Comparator.comparing(row -> ((Cell.Text) row.get(1)).text()));
        }
        return rows;
    }

    private static List<Cell> ranks(Results results, int member) {
        return List.of(
                new Cell.Text(results.members().ids().at(member)),
                new Cell.Text(name(results.rankNames(), results.rank()[member])),
                new Cell.Text(name(results.rankNames(), results.title()[member])));
    }

    private List<List<Cell>> earnings(Results results, int member) {
        String currency = company.currency().code();
        return Earned.of(results, member, member + 1).stream()
                .sorted(IN_A_FILE)
                .map(line -> List.<Cell>of(
                        new Cell.Text(line.payeeId()),
                        new Cell.Text(line.bonus()),
                        new Cell.Text(line.sourceId()),
                        line.level() < 0 ? new Cell.Text("") : new Cell.Decimal(line.level(), 0),
                        new Cell.Decimal(line.baseCenti(), 2),
                        new Cell.Decimal(line.rateE8(), 8),
                        new Cell.Decimal(line.amountMinor(), MinorUnits.digits(currency)),
                        new Cell.Text(currency),
                        new Cell.Text(line.rule())))
                .toList();
    }

    private static List<Cell> carried(State.Row row) {
        return List.of(
                new Cell.Text(row.memberId()),
                new Cell.Text(row.bonus()),
                new Cell.Text(row.leg()),
                new Cell.Decimal(row.volumeCenti(), 2),
                new Cell.Text(row.since()),
                new Cell.Text(row.what()),
                new Cell.Decimal(row.count(), 0));
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}
