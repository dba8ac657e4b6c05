package io.upline.statement;

import io.upline.calculation.Breakage;
import io.upline.calculation.Results;
import io.upline.order.Orders;
import io.upline.settlement.Debt;
import io.upline.settlement.MemberAccount;
import io.upline.statement.CloseContent.Term;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.Unit;
import io.upline.version.Draft;
import io.upline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Fills the arrows from orders to the payment list, each end counted on its own. */
final class TieOuts {

    private final Draft draft;
    private final String currency;
    private final long[] earned;
    private final Words words;
    private final List<CloseContent.Payment> payments;

    /**
     * Fills them.
     *
     * @param currency of the workbook: accounts in another are no part of its sums
     */
    TieOuts(Draft draft, String currency, long[] earned, List<CloseContent.Payment> payments, Words words) {
        this.words = words;
        this.currency = currency;
        this.draft = draft;
        this.earned = earned;
        this.payments = payments;
    }

    List<TieOut> arrows() {
        List<TieOut> arrows = new ArrayList<>(volumes());
        arrows.add(promised());
        arrows.add(broken());
        long lines = 0;
        for (long amount : earned) {
            lines = Math.addExact(lines, amount);
        }
        long broughtForward = 0;
        long other = 0;
        long accrued = 0;
        long corrections = 0;
        long toBePaid = 0;
        long held = 0;
        long carried = 0;
        long owed = 0;
        long owedBefore = 0;
        for (int member = 0; member < draft.proposal().members(); member++) {
            MemberAccount account = draft.proposal().account(member);
            if (account != null && account.currency().equals(currency)) {
                broughtForward = Math.addExact(broughtForward, Math.max(0, account.broughtForwardMinor()));
                owedBefore = Math.addExact(owedBefore, Math.min(0, account.broughtForwardMinor()));
                accrued = Math.addExact(accrued, account.accruedMinor());
                other = Math.addExact(other, account.otherMinor());
                toBePaid = Math.addExact(toBePaid, account.toBePaidMinor());
                held = Math.addExact(held, account.heldMinor());
                carried = Math.addExact(carried, Math.max(0, account.carriedMinor()));
                owed = Math.addExact(owed, Math.min(0, account.carriedMinor()));
                for (MemberAccount.Correction correction : account.corrections()) {
                    corrections = Math.addExact(corrections, correction.amountMinor());
                }
            }
        }
        arrows.add(money(
                words.say("close.arrowEarned"),
                List.of(
                        new Term(words.say("close.termLines"), lines),
                        new Term(words.say("close.termCorrections"), corrections)),
                List.of(new Term(words.say("close.termAccrued"), accrued))));
        arrows.add(money(
                words.say("close.arrowAccrued"),
                List.of(
                        new Term(words.say("close.termBroughtForward"), broughtForward),
                        new Term(words.say("close.termOwedBefore"), owedBefore),
                        new Term(words.say("close.termAccrued"), accrued),
                        new Term(words.say("close.termOther"), other)),
                List.of(
                        new Term(words.say("close.termToBePaid"), toBePaid),
                        new Term(words.say("close.termHeld"), held),
                        new Term(words.say("close.termCarried"), carried),
                        new Term(words.say("close.termOwed"), owed))));
        arrows.add(recovered());
        long listed = 0;
        for (CloseContent.Payment payment : payments) {
            listed = Math.addExact(listed, payment.amountMinor());
        }
        arrows.add(money(
                words.say("close.arrowPaid"),
                List.of(new Term(words.say("close.termToBePaid"), toBePaid)),
                List.of(new Term(words.say("close.termListed"), listed))));
        return arrows;
    }

    /** What members owed, and what of it was taken off what they were to be paid. */
    private TieOut recovered() {
        Debt debt = draft.proposal().debt(currency);
        return money(
                words.say("close.arrowRecovered"),
                List.of(
                        new Term(words.say("close.termDebtBefore"), debt.beforeMinor()),
                        new Term(words.say("close.termDebtNew"), debt.newlyMinor()),
                        new Term(words.say("close.termDebtOther"), debt.otherMinor())),
                List.of(
                        new Term(words.say("close.termRecovered"), debt.recoveredMinor()),
                        new Term(words.say("close.termDebtAfter"), debt.afterMinor())));
    }

    private List<TieOut> volumes() {
        Orders orders = draft.own().inputs().orders();
        List<TieOut> arrows = new ArrayList<>();
        for (int m = 0; m < orders.companyMeasures().size(); m++) {
            long sum = 0;
            long distributors = 0;
            long customers = 0;
            for (int order = 0; order < orders.size(); order++) {
                if (orders.periodsBack()[order] == 0) {
                    long volume = orders.measureCenti()[m][order];
                    sum = Math.addExact(sum, volume);
                    if (draft.own().results().members().isDistributor(orders.buyer()[order])) {
                        distributors = Math.addExact(distributors, volume);
                    } else {
                        customers = Math.addExact(customers, volume);
                    }
                }
            }
            String measure = orders.measures().get(m);
            arrows.add(new TieOut(
                    words.say("close.arrowVolume", "measure", measure),
                    Unit.VOLUME,
                    List.of(new Term(words.say("close.termOrders", "measure", measure), sum)),
                    List.of(
                            new Term(words.say("close.termDistributors", "measure", measure), distributors),
                            new Term(words.say("close.termCustomers", "measure", measure), customers))));
        }
        return arrows;
    }

    private TieOut promised() {
        long promised = 0;
        long breakage = 0;
        long capped = 0;
        long rounding = 0;
        long sum = 0;
        for (Results.BonusTotal total : draft.own().results().totals()) {
            if (isCap(total.bonus())) {
                continue; // what a cap takes stands with the bonuses under it
            }
            promised = Math.addExact(promised, total.promisedMinor());
            breakage = Math.addExact(breakage, total.breakageMinor());
            capped = Math.addExact(capped, total.cappedMinor());
            rounding = Math.addExact(rounding, total.roundingMinor());
            sum = Math.addExact(sum, total.earnedMinor());
        }
        return money(
                words.say("close.arrowPromised"),
                List.of(new Term(words.say("close.termPromised"), promised)),
                List.of(
                        new Term(words.say("close.termEarned"), sum),
                        new Term(words.say("close.termBreakage"), breakage),
                        new Term(words.say("close.termCapped"), capped),
                        new Term(words.say("close.termRounding"), rounding)));
    }

    /** Whether a bonus is a cap; one that only gives back, as the plan does not have it any more, is none. */
    private boolean isCap(String bonus) {
        return draft.own()
                .plan()
                .bonus(bonus)
                .filter(each -> !each.kind().over().isEmpty())
                .isPresent();
    }

    /** The breakage that bonuses come to, and its lines, which the calculation adds up apart from it. */
    private TieOut broken() {
        List<Breakage> lines = draft.own().results().breakage();
        return money(
                words.say("close.arrowBreakage"),
                List.of(new Term(
                        words.say("close.termBreakage"),
                        sum(draft.own().results().totals(), Results.BonusTotal::breakageMinor))),
                List.of(
                        new Term(words.say("close.termNobody"), sum(lines, Breakage::nobodyMinor)),
                        new Term(words.say("close.termLower"), sum(lines, Breakage::lowerMinor)),
                        new Term(words.say("close.termSeveral"), sum(lines, Breakage::severalMinor)),
                        new Term(words.say("close.ofTakenBack"), other(lines, Breakage.Of.TAKEN_BACK)),
                        new Term(words.say("close.ofUnpromised"), other(lines, Breakage.Of.UNPROMISED)),
                        new Term(words.say("close.ofRounding"), other(lines, Breakage.Of.ROUNDING))));
    }

    private static long other(List<Breakage> lines, Breakage.Of of) {
        return sum(lines.stream().filter(line -> line.of() == of).toList(), Breakage::otherMinor);
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> which) {
        long sum = 0;
        for (T each : all) {
            sum = Math.addExact(sum, which.applyAsLong(each));
        }
        return sum;
    }

    private static TieOut money(String arrow, List<Term> from, List<Term> to) {
        return new TieOut(arrow, Unit.MONEY, from, to);
    }
}
