package io.upline.statement;

import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.control.AuditStore;
import io.upline.intake.bridge.Bridge;
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
import io.upline.settlement.AccountHistory.Change;
import io.upline.settlement.BankAccount;
import io.upline.settlement.BankAccountStore;
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
import io.upline.version.Bridges;
import io.upline.version.ChangedAccounts;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What the close workbook says, from a draft in memory, its batch and the period before. */
public final class CloseContents {

    private static final int TOP = 25;
    private static final int EXCEPTIONS = 200;

    /** How many lines of each step between files and orders the workbook lists. */
    private static final int LINES = 20_000;

    private final FigureStore figures;
    private final MemberStore members;
    private final VersionStore versions;
    private final PaymentStore payments;
    private final ChangedAccounts changed;
    private final BankAccountStore accounts;
    private final Company company;
    private final PeriodStore periods;
    private final LedgerStore ledger;
    private final InputTotals inputs;
    private final Bridges bridges;
    private final AuditStore audit;

    CloseContents(
            FigureStore figures,
            MemberStore members,
            VersionStore versions,
            PaymentStore payments,
            BankAccountStore accounts,
            Company company,
            PeriodStore periods,
            LedgerStore ledger,
            InputTotals inputs,
            Bridges bridges,
            AuditStore audit,
            ChangedAccounts changed) {
        this.changed = changed;
        this.figures = figures;
        this.members = members;
        this.versions = versions;
        this.payments = payments;
        this.accounts = accounts;
        this.company = company;
        this.periods = periods;
        this.ledger = ledger;
        this.inputs = inputs;
        this.bridges = bridges;
        this.audit = audit;
    }

    /** The content of the workbook, in those words, for a draft that was posted with a batch. */
    public CloseContent of(
            Draft draft, MemberDetails details, LedgerBatch batch, Optional<LedgerBatch> run, Words words) {
        CompletableFuture<Bridge> bridge = bridge(draft);
        List<Payment> paid = run.map(each -> payments.of(each.batch())).orElse(List.of());
        Map<String, Change> changes = run.map(
                        each -> changed.ofPayments(draft.version(), each.event().reference(), paid))
                .orElse(Map.of());
        Map<Long, BankAccount> paidTo =
                run.map(each -> accounts.paidTo(each.batch())).orElse(Map.of());
        BankAccount[] known = accounts(draft, draft.version().known());
        PaymentRows rows = new PaymentRows(company, draft, details, known, paidTo, told(changes, words), words);
        Basis basis = new Basis(
                batch.digest(), batch.run(), batch.batch(), rows.posted(paid, run.map(LedgerBatch::payDay)), false);
        return new Told(draft, basis, details, words).content(bridge);
    }

    /** The content of the workbook for a draft that was not posted: marked as one, with the payments that a post would make. */
    public CloseContent ofDraft(Draft draft, String digest, Words words) {
        CompletableFuture<Bridge> bridge = bridge(draft);
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        Map<String, Change> changes = new HashMap<>();
        changed.ofDraft(draft.job(), draft.version().run()).forEach(each -> changes.put(each.memberId(), each));
        BankAccount[] known = accounts(draft, changed.known());
        PaymentRows rows = new PaymentRows(company, draft, details, known, Map.of(), told(changes, words), words);
        Basis basis = new Basis(digest, draft.version().run(), Long.MAX_VALUE, rows.proposed(), true);
        return new Told(draft, basis, details, words).content(bridge);
    }

    /** From the files to the orders of the period. It reads each order, beside all else that is gathered meanwhile. */
    private CompletableFuture<Bridge> bridge(Draft draft) {
        return CompletableFuture.supplyAsync(
                () -> bridges.of(draft.job(), draft.version(), draft.own().plan(), LINES));
    }

    private Map<String, PaymentRows.Account> told(Map<String, Change> changes, Words words) {
        Map<String, PaymentRows.Account> told = new HashMap<>();
        changes.forEach((member, change) ->
                told.put(member, new PaymentRows.Account(change.is(), words.of(changed.was(change)))));
        return told;
    }

    private BankAccount[] accounts(Draft draft, long known) {
        return accounts.known(draft.roll(), known, party -> {
            MemberAccount account = draft.proposal().account(party);
            return account != null && (account.toBePaidMinor() != 0 || account.heldMinor() != 0);
        });
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

    /**
     * What a workbook rests on beside the draft.
     *
     * @param run the run whose accounts are told
     * @param below batches from this one on are not counted as posted before
     */
    private record Basis(String digest, long run, long below, List<CloseContent.Payment> payments, boolean draft) {}

    /** What the workbook says of one draft. */
    private final class Told {

        private final Draft draft;
        private final Basis basis;
        private final MemberDetails details;
        private final Words words;
        private final InputTotals inputs;
        private final Results results;
        private final long[] earned;

        Told(Draft draft, Basis basis, MemberDetails details, Words words) {
            this.words = words;
            this.draft = draft;
            this.basis = basis;
            this.details = details;
            this.inputs = basis.draft() ? CloseContents.this.inputs : CloseContents.this.inputs.ofPost(basis.run());
            this.results = draft.own().results();
            this.earned = earned(results);
        }

        CloseContent content(CompletableFuture<Bridge> toOrders) {
            Version own = draft.version();
            Optional<Version> before = versions.latestPostedBefore(
                    draft.job().name(), draft.period().previous(), own.run());
            List<Problem> exceptions = exceptions();
            KeyFigures figures = new KeyFigures(
                    now(),
                    before.map(this::figuresOf).orElse(Figures.NONE),
                    before.map(version -> words.say(
                                    "close.lastVersion", "period", version.period(), "version", version.number()))
                            .orElse(""));
            List<BonusPayout> bonuses = bonuses(before);
            List<RankPayout> ranks = ranks();
            List<TopEarner> earners = topEarners(before);
            Bridge bridge = toOrders.join();
            return new CloseContent(
                    StatementContents.heading(company, draft, basis.draft()),
                    draft.job().plan() + " " + own.planFirstDay(),
                    own.planHash(),
                    basis.digest(),
                    figures,
                    inputs.files(draft, words),
                    tieOuts(bridge),
                    bonuses,
                    ranks,
                    earners,
                    exceptions.stream().limit(EXCEPTIONS).toList(),
                    basis.payments(),
                    approvals(),
                    restatements(),
                    inputs.atDoor(draft, words),
                    Math.max(0, exceptions.size() - EXCEPTIONS),
                    new CloseListContents(company, audit, words).of(draft, bridge, details));
        }

        private List<TieOut> tieOuts(Bridge bridge) {
            List<TieOut> arrows = new ArrayList<>();
            arrows.add(inputs.control(draft, words));
            arrows.addAll(new FileArrows(draft, bridge, words).arrows());
            arrows.addAll(new TieOuts(draft, company.currency().code(), earned, basis.payments(), words).arrows());
            return arrows;
        }

        private Figures now() {
            long sum = 0;
            long earning = 0;
            for (long amount : earned) {
                sum = Math.addExact(sum, amount);
                earning += amount != 0 ? 1 : 0;
            }
            FigureStore.Accounts accounts =
                    figures.accounts(basis.run(), company.currency().code());
            return new Figures(
                    draft.version().turnoverMinor(),
                    draft.version().orders(),
                    sum,
                    accounts.accrued() - sum,
                    earning,
                    accounts.toBePaid(),
                    basis.payments().stream()
                            .filter(payment -> payment.amountMinor() != 0)
                            .count(),
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
            FigureStore.Accounts accounts =
                    figures.accounts(postOf(version), company.currency().code());
            return new Figures(
                    version.turnoverMinor(),
                    version.orders(),
                    sum,
                    figures.corrections(
                            periods.draftRun(version.job(), version.period()),
                            version.period(),
                            company.currency().code()),
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
            problems.addAll(AccountProblems.of(basis.payments(), words));
            problems.addAll(inputs.problems(draft, words));
            return problems.stream()
                    .sorted(Comparator.comparingLong(Problem::moneyMinor)
                            .reversed()
                            .thenComparing(Problem::subject))
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
                ledger.transfers().ofPeriod(period, basis.below(), draft.roll(), posted -> {
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
