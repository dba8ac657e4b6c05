package io.upline.statement;

import io.upline.calculation.Results;
import io.upline.order.Orders;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.statement.CloseContent.Term;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.Unit;
import io.upline.version.Draft;
import java.util.ArrayList;
import java.util.List;

/** The arrows from orders to the payment list, each end counted on its own. */
final class TieOuts {

    private final Draft draft;
    private final long[] earned;
    private final List<Payment> payments;

    TieOuts(Draft draft, long[] earned, List<Payment> payments) {
        this.draft = draft;
        this.earned = earned;
        this.payments = payments;
    }

    List<TieOut> arrows() {
        List<TieOut> arrows = new ArrayList<>(volumes());
        arrows.add(promised());
        long lines = 0;
        for (long amount : earned) {
            lines = Math.addExact(lines, amount);
        }
        long broughtForward = 0;
        long accrued = 0;
        long corrections = 0;
        long toBePaid = 0;
        long held = 0;
        long carried = 0;
        for (int member = 0; member < draft.proposal().members(); member++) {
            MemberAccount account = draft.proposal().account(member);
            if (account != null) {
                broughtForward = Math.addExact(broughtForward, account.broughtForwardMinor());
                accrued = Math.addExact(accrued, account.accruedMinor());
                toBePaid = Math.addExact(toBePaid, account.toBePaidMinor());
                held = Math.addExact(held, account.heldMinor());
                carried = Math.addExact(carried, account.carriedMinor());
                for (MemberAccount.Correction correction : account.corrections()) {
                    corrections = Math.addExact(corrections, correction.amountMinor());
                }
            }
        }
        arrows.add(money(
                "earned → accrued",
                List.of(new Term("earning lines", lines), new Term("corrections of earlier periods", corrections)),
                List.of(new Term("accrued in the ledger", accrued))));
        arrows.add(money(
                "accrued → to be paid",
                List.of(new Term("brought forward", broughtForward), new Term("accrued in the ledger", accrued)),
                List.of(new Term("to be paid", toBePaid), new Term("held", held), new Term("carried", carried))));
        long listed = 0;
        for (Payment payment : payments) {
            listed = Math.addExact(listed, payment.amountMinor());
        }
        arrows.add(money(
                "to be paid → payment list",
                List.of(new Term("to be paid", toBePaid)),
                List.of(new Term("payment list", listed))));
        return arrows;
    }

    private List<TieOut> volumes() {
        Orders orders = draft.own().inputs().orders();
        List<TieOut> arrows = new ArrayList<>();
        for (int m = 0; m < orders.measures().size(); m++) {
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
                    "orders → volume " + measure,
                    Unit.VOLUME,
                    List.of(new Term(measure + " of the orders", sum)),
                    List.of(
                            new Term(measure + " of distributors", distributors),
                            new Term(measure + " of customers", customers))));
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
            boolean isCap = !draft.own()
                    .plan()
                    .bonus(total.bonus())
                    .orElseThrow()
                    .kind()
                    .over()
                    .isEmpty();
            if (isCap) {
                continue; // what it takes stands with the bonuses under it
            }
            promised = Math.addExact(promised, total.promisedMinor());
            breakage = Math.addExact(breakage, total.breakageMinor());
            capped = Math.addExact(capped, total.cappedMinor());
            rounding = Math.addExact(rounding, total.roundingMinor());
            sum = Math.addExact(sum, total.earnedMinor());
        }
        return money(
                "promised → earned",
                List.of(new Term("promised by the plan", promised)),
                List.of(
                        new Term("earned", sum),
                        new Term("breakage", breakage),
                        new Term("taken by caps", capped),
                        new Term("rounding", rounding)));
    }

    private static TieOut money(String arrow, List<Term> from, List<Term> to) {
        return new TieOut(arrow, Unit.MONEY, from, to);
    }
}
