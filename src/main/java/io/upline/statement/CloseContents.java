package io.upline.statement;

import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.ledger.Account;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.network.Membership;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.settlement.PaymentStore;
import io.upline.statement.CloseContent.Approval;
import io.upline.statement.CloseContent.BonusPayout;
import io.upline.statement.CloseContent.Figures;
import io.upline.statement.CloseContent.KeyFigures;
import io.upline.statement.CloseContent.Problem;
import io.upline.statement.CloseContent.RankPayout;
import io.upline.statement.CloseContent.Restatement;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.TopEarner;
import io.upline.version.Draft;
import io.upline.version.FigureStore;
import io.upline.version.PeriodCalculation;
import io.upline.version.PeriodStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the close workbook says, from a draft in memory, its batch and the period before. */
public final class CloseContents {

    private static final int TOP = 25;
    private static final int EXCEPTIONS = 200;

    private final FigureStore figures;
    private final MemberStore members;
    private final VersionStore versions;
    private final PaymentStore payments;
    private final Company company;
    private final PeriodStore periods;
    private final LedgerStore ledger;
    private final InputTotals inputs;

    CloseContents(
            FigureStore figures,
            MemberStore members,
            VersionStore versions,
            PaymentStore payments,
            Company company,
            PeriodStore periods,
            LedgerStore ledger,
            InputTotals inputs) {
        this.figures = figures;
        this.members = members;
        this.versions = versions;
        this.payments = payments;
        this.company = company;
        this.periods = periods;
        this.ledger = ledger;
        this.inputs = inputs;
    }

    /** The content of the workbook, in those words, for a draft that was posted with a batch. */
    public CloseContent of(Draft draft, LedgerBatch batch, Optional<LedgerBatch> run, Words words) {
        return new Posted(draft, batch, run, words).content();
    }

    /** What each member earned, in minor units; index = member number. */
    public static long[] earned(Results results) {
        long[] earned = new long[results.members().size()];
        results.eachEarnings(lines -> {
            for (int i = 0; i < lines.size(); i++) {
                int payee = lines.payee()[i];
                earned[payee] = Math.addExact(earned[payee], lines.amountMinor()[i]);
            }
        });
        return earned;
    }

    /** What the workbook says of one draft. */
    private final class Posted {

        private final Draft draft;
        private final LedgerBatch batch;
        private final Optional<LedgerBatch> run;
        private final Words words;
        private final Results results;
        private final long[] earned;

        Posted(Draft draft, LedgerBatch batch, Optional<LedgerBatch> run, Words words) {
            this.words = words;
            this.draft = draft;
            this.batch = batch;
            this.run = run;
            this.results = draft.own().results();
            this.earned = earned(results);
        }

        CloseContent content() {
            Optional<Version> last =
                    versions.latestPosted(draft.job().name(), draft.period().previous());
            Optional<Version> before =
                    last.filter(version -> version.id() != draft.version().id());
            List<Payment> paid = run.map(each -> payments.of(each.batch())).orElse(List.of());
            Version own = draft.version();
            return new CloseContent(
                    StatementContents.heading(company, draft),
                    draft.job().plan() + " " + own.planFirstDay(),
                    own.planHash(),
                    batch.digest(),
                    new KeyFigures(now(paid), before.map(this::figuresOf).orElse(Figures.NONE)),
                    inputs.files(draft, words),
                    tieOuts(paid),
                    bonuses(before),
                    ranks(),
                    topEarners(before),
                    exceptions(),
                    paid.stream()
                            .map(payment -> new CloseContent.Payment(
                                    payment.id(company.currency().code()),
                                    payment.memberId(),
                                    payment.amountMinor(),
                                    payment.status().equals("PREPARED")
                                            ? words.say("close.prepared")
                                            : payment.status(),
                                    payment.method().equals("list") ? words.say("close.byList") : payment.method(),
                                    ""))
                            .iterator(),
                    approvals(),
                    restatements(),
                    inputs.leftOut(draft, words));
        }

        private List<TieOut> tieOuts(List<Payment> paid) {
            List<TieOut> arrows = new ArrayList<>();
            arrows.add(inputs.control(draft, words));
            arrows.addAll(new TieOuts(draft, earned, paid, words).arrows());
            return arrows;
        }

        private Figures now(List<Payment> payments) {
            long sum = 0;
            long earning = 0;
            for (long amount : earned) {
                sum = Math.addExact(sum, amount);
                earning += amount != 0 ? 1 : 0;
            }
            FigureStore.Accounts accounts = figures.accounts(batch.run());
            return new Figures(
                    draft.version().turnoverMinor(),
                    draft.version().orders(),
                    sum,
                    accounts.accrued() - sum,
                    earning,
                    accounts.toBePaid(),
                    payments.size(),
                    accounts.held(),
                    accounts.carried());
        }

        private Figures figuresOf(Version version) {
            long sum = 0;
            for (long amount : figures.earnedByBonus(version.id()).values()) {
                sum = Math.addExact(sum, amount);
            }
            long earning = figures.earnedByMember(version.id()).values().stream()
                    .filter(amount -> amount != 0)
                    .count();
            // these are the accounts of the posting that closed the period, not of one that restated it later
            FigureStore.Accounts accounts = figures.accounts(postOf(version));
            return new Figures(
                    version.turnoverMinor(),
                    version.orders(),
                    sum,
                    figures.corrections(periods.draftRun(version.job(), version.period()), version.period()),
                    earning,
                    accounts.toBePaid(),
                    accounts.payments(),
                    accounts.held(),
                    accounts.carried());
        }

        private long postOf(Version version) {
            return ledger.of(LedgerEvent.close(MoneyPeriod.of(version.job(), version.period())))
                    .map(LedgerBatch::run)
                    .orElseThrow();
        }

        private List<BonusPayout> bonuses(Optional<Version> before) {
            Map<String, Long> last =
                    before.map(version -> figures.earnedByBonus(version.id())).orElse(Map.of());
            return results.totals().stream()
                    .map(total -> new BonusPayout(
                            total.bonus(),
                            total.lines(),
                            total.promisedMinor(),
                            total.breakageMinor(),
                            total.cappedMinor(),
                            total.roundingMinor(),
                            total.earnedMinor(),
                            last.getOrDefault(total.bonus(), 0L)))
                    .toList();
        }

        private List<RankPayout> ranks() {
            List<RankPayout> ranks = new ArrayList<>();
            for (int rank = -1; rank < results.rankNames().size(); rank++) {
                long members = 0;
                long earning = 0;
                long sum = 0;
                for (int member = 0; member < earned.length; member++) {
                    if (results.rank()[member] == rank && results.members().isDistributor(member)) {
                        members++;
                        earning += earned[member] != 0 ? 1 : 0;
                        sum = Math.addExact(sum, earned[member]);
                    }
                }
                String name = rank < 0
                        ? words.say("close.noRank")
                        : results.rankNames().get(rank);
                if (members > 0 || rank >= 0) {
                    ranks.add(new RankPayout(name, members, earning, sum));
                }
            }
            return ranks;
        }

        private List<TopEarner> topEarners(Optional<Version> before) {
            Map<Integer, Long> last =
                    before.map(version -> figures.earnedByMember(version.id())).orElse(Map.of());
            MemberDetails details = members.details(draft.version().known(), draft.roll());
            Membership membership = draft.own().membership();
            return IntStream.range(0, earned.length)
                    .filter(member -> earned[member] > 0)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer member) -> earned[member])
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(TOP)
                    .map(member -> new TopEarner(
                            results.members().ids().at(member),
                            details.name()[membership.numberIn(draft.roll(), member)],
                            results.rank()[member] < 0
                                    ? ""
                                    : results.rankNames().get(results.rank()[member]),
                            earned[member],
                            last.getOrDefault(membership.keyOf(member), 0L)))
                    .toList();
        }

        private List<Problem> exceptions() {
            List<Problem> problems = new ArrayList<>();
            for (int member = 0; member < draft.proposal().members(); member++) {
                MemberAccount account = draft.proposal().account(member);
                if (account == null) {
                    continue;
                }
                if (account.heldMinor() > 0) {
                    problems.add(new Problem(
                            "held",
                            account.memberId(),
                            words.say("close.exceptionHeld", "reasons", account.holds()),
                            words.say("close.exceptionHeldRemedy"),
                            account.heldMinor()));
                }
                if (account.carriedMinor() < 0) {
                    problems.add(new Problem(
                            "negative-balance",
                            account.memberId(),
                            words.say("close.exceptionNegative"),
                            words.say("close.exceptionNegativeRemedy"),
                            -account.carriedMinor()));
                }
            }
            problems.addAll(inputs.problems(words));
            return problems.stream()
                    .sorted(Comparator.comparingLong(Problem::moneyMinor)
                            .reversed()
                            .thenComparing(Problem::subject))
                    .limit(EXCEPTIONS)
                    .toList();
        }

        private List<Approval> approvals() {
            return figures.events(draft.version().run()).stream()
                    .map(event -> new Approval(
                            event.period(),
                            event.version(),
                            event.what().equals("approved")
                                    ? words.say("close.approved")
                                    : words.say("close.calculated"),
                            words.say("close.identity", "who", event.who(), "known", company.identity()),
                            event.at(),
                            event.digest(),
                            event.planHash()))
                    .toList();
        }

        private List<Restatement> restatements() {
            List<Restatement> list = new ArrayList<>();
            for (PeriodCalculation each :
                    draft.computed().subList(0, draft.computed().size() - 1)) {
                MoneyPeriod period = MoneyPeriod.of(draft.job().name(), each.period());
                Map<String, Long> before = new HashMap<>();
                ledger.transfers().ofPeriod(period, batch.batch(), draft.roll(), posted -> {
                    if (posted.event() == TransferEvent.EARNING) {
                        before.merge(
                                posted.position() + "/" + posted.bonus(),
                                posted.creditTo(Account.PAYABLE),
                                Math::addExact);
                    }
                });
                for (Transfer transfer : draft.proposal().transfers()) {
                    if (transfer.event() == TransferEvent.EARNING
                            && transfer.period().isSameAs(period)) {
                        long was = before.getOrDefault(transfer.position() + "/" + transfer.bonus(), 0L);
                        long by = transfer.creditTo(Account.PAYABLE);
                        list.add(new Restatement(
                                period.label(),
                                draft.ids().at(transfer.position()),
                                transfer.bonus(),
                                was,
                                was + by,
                                words.of(transfer.cause())));
                    }
                }
            }
            return list;
        }
    }
}
