package io.upline.sample;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Generations;
import io.upline.plan.kind.OtherPlan;
import io.upline.plan.kind.PaidOn;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import io.upline.plan.volume.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a seat be paid a bonus by a row of its table: what the bonus asks of the payee, and somebody or something it is paid on. */
final class Payees {

    /** Where nothing says how much is matched, each leg buys so many times what is usual. */
    private static final int UNMATCHED_TIMES = 5;

    private final Plan plan;
    private final Map<String, Payees> others;
    private final Fulfilment fulfilment;
    private final Filling filling;

    /** Payees of a plan; of the other plans whose bonuses it reads, there are payees already. */
    Payees(Plan plan, Wares wares, Map<String, Payees> others) {
        this.plan = plan;
        this.others = others;
        this.fulfilment = new Fulfilment(plan, wares, this);
        this.filling = fulfilment.filling();
    }

    /** The bonuses that can be paid by what members do. */
    List<Bonus> bonuses() {
        return plan.bonuses().stream()
                .filter(bonus -> !(bonus.kind().paidOn() instanceof PaidOn.Elsewhere))
                .toList();
    }

    /** The rows by which a bonus pays, in the order of its table. */
    List<RateTable.Row> rows(Bonus bonus) {
        RateTable table = bonus.kind().paidOn() instanceof PaidOn.Shared shared
                ? shared.shares().orElse(RateTable.NONE)
                : bonus.table();
        List<RateTable.Row> rows =
                table.rows().stream().filter(row -> step(row) >= 0).toList();
        if (rows.isEmpty()) {
            return List.of(new RateTable.Row("", 0, List.of(), Rate.ONE));
        }
        boolean lowestIsHeldByAll = table.by() instanceof By.OfLadder of
                && isHeldByAll(of.ladder(), rows.getFirst().key());
        boolean between = bonus.kind().paidOn() instanceof PaidOn.Differences
                && bonus.levels().from() > 0;
        return between && lowestIsHeldByAll && rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
    }

    private boolean isHeldByAll(Condition.LadderName ladder, String rank) {
        int at = plan.ladder(ladder).indexOf(rank);
        return at >= 0 && plan.ladder(ladder).ranks().get(at).needs().equals(Condition.ALWAYS);
    }

    /** The first step of a row that pays, counted from 0; negative where none does. */
    private static int step(RateTable.Row row) {
        for (int k = 0; k <= row.levels().size(); k++) {
            if (row.at(k).compareTo(Rate.ZERO) > 0) {
                return k;
            }
        }
        return -1;
    }

    /** Lets a seat earn at least so much of a bonus, by its highest row. */
    void earning(String name, long atLeastMinor, Seat seat) {
        Bonus bonus = plan.bonus(name).orElseThrow();
        RateTable.Row row = rows(bonus).getLast();
        Rate rate = row.at(step(row));
        boolean rates = bonus.table().unit() == RateTable.Unit.RATES;
        long enough = rates ? atLeastMinor * Rate.ONE_E8 / Math.max(1, rate.e8()) : 0;
        pay(seat, bonus, row, enough + enough / 10);
    }

    void pay(Seat seat, Bonus bonus, RateTable.Row row) {
        pay(seat, bonus, row, 0);
    }

    private void pay(Seat seat, Bonus bonus, RateTable.Row row, long atLeastCenti) {
        fulfilment.meet(bonus.needs(), seat);
        keep(bonus, seat);
        PaidOn on = bonus.kind().paidOn();
        if (!(on instanceof PaidOn.Shared)) {
            reach(bonus.table(), row, seat);
        }
        long enough = Math.max(atLeastCenti, enough(bonus, row));
        int step = Math.max(0, step(row));
        switch (on) {
            case PaidOn.Own(long least) -> own(bonus, Math.max(enough, 2 * least), seat);
            case PaidOn.Parties _ -> bonus.base().ifPresent(base -> filling.party(base, enough, seat));
            case PaidOn.Levels _ -> source(bonus, row, bonus.levels().from() + step, enough, seat);
            case PaidOn.Differences _ -> {
                source(bonus, row, 0, enough, seat);
                source(bonus, row, 1, enough, seat);
            }
            case PaidOn.Earnings earnings ->
                matched(bonus, earnings, bonus.levels().from() + step, seat);
            case PaidOn.OfGenerations(Generations of) -> generation(bonus, of, row, step, enough, seat);
            case PaidOn.TwoLegs(long figure) -> legs(bonus, figure, enough, seat);
            case PaidOn.Shared shared when shared.below() -> weightBelow(bonus, shared, row, seat);
            case PaidOn.Shared shared -> weight(shared, row, seat);
            case PaidOn.Frontline frontline -> frontline(frontline, seat);
            case PaidOn.RowReached _, PaidOn.Elsewhere _ -> {
                // nothing is asked beyond the row
            }
        }
    }

    private long enough(Bonus bonus, RateTable.Row row) {
        By key = bonus.table().rowKey();
        boolean byBase = key instanceof By.OfBase || key instanceof By.OfMatched;
        return Math.max(
                byBase && !row.isForAll() ? row.fromCenti() : 0,
                bonus.base().map(filling::usual).orElse(0L));
    }

    /** Members that a tree leaves out are paid nothing over it. */
    private void keep(Bonus bonus, Seat seat) {
        Optional<Tree> tree = plan.tree(bonus.tree());
        while (tree.isPresent()) {
            if (tree.get() instanceof Tree.Kept kept) {
                fulfilment.meet(kept.keep(), seat);
            }
            tree = plan.tree(tree.get().from());
        }
    }

    private void reach(RateTable table, RateTable.Row row, Seat seat) {
        if (table.by() instanceof By.OfTwo two) {
            reach(two.first(), row.group().name(), row.group().fromCenti(), seat);
        }
        if (!row.isForAll()) {
            reach(table.rowKey(), row.key(), row.fromCenti(), seat);
        }
    }

    private void reach(By by, String key, long fromCenti, Seat seat) {
        switch (by) {
            case By.OfLadder of -> fulfilment.reach(plan.ladder(of.ladder()), key, seat);
            case By.OfPackage _ -> seat.pack = key;
            case By.OfVolume of -> filling.give(of.volume(), fromCenti, seat);
            case By.OfSoFar of -> filling.give(of.volume(), fromCenti, seat);
            case By.OfPlace of -> filling.give(of.volume(), filling.usual(of.volume()), seat);
            default -> {
                // one row for all, or a row that the base picks
            }
        }
    }

    /** What is paid on what the payee itself comes to. */
    private void own(Bonus bonus, long centi, Seat seat) {
        if (bonus.each() == Bonus.Each.ORDER && bonus.base().isPresent()) {
            filling.buyOnce(bonus.base().get(), centi, seat);
        } else {
            base(bonus, centi, seat);
        }
    }

    private void base(Bonus bonus, long centi, Seat seat) {
        bonus.base().ifPresent(base -> filling.give(base, centi, seat));
    }

    /** Somebody so many levels below whom a bonus is paid on. */
    private void source(Bonus bonus, RateTable.Row row, int level, long centi, Seat seat) {
        boolean customer = Fulfilment.isOfCustomers(bonus.sources());
        Seat at = seat;
        for (int k = 1; k < level || (k == level && !customer); k++) {
            at = at.recruit();
            keep(bonus, at);
        }
        paidOn(bonus, row, centi, customer && level > 0 ? at.customer() : at);
    }

    private void paidOn(Bonus bonus, RateTable.Row row, long centi, Seat source) {
        fulfilment.meet(bonus.sources(), source);
        if (bonus.table().whose() != RateTable.Whose.PAYEE) {
            reach(bonus.table(), row, source);
        }
        if (bonus.each() == Bonus.Each.RECRUIT) {
            source.joins(Seat.Joined.IN_FIRST);
        }
        if (bonus.base().isPresent()) {
            base(bonus, centi, source);
        } else if (bonus.each() != Bonus.Each.RECRUIT) {
            String measure = plan.measures().getFirst();
            filling.buyOnce(measure, filling.usual(measure), source);
        }
    }

    private void matched(Bonus bonus, PaidOn.Earnings matching, int level, Seat seat) {
        Seat earner = seat;
        for (int k = 0; k < Math.max(1, level); k++) {
            earner = earner.recruit();
            if (matching.generations().isPresent()) {
                bound(bonus, matching.generations().get(), earner);
            }
        }
        fulfilment.meet(bonus.sources(), earner);
        Bonus of = plan.bonus(matching.of().getFirst()).orElseThrow();
        Optional<OtherPlan> from = of.kind().otherPlan();
        if (from.isEmpty()) {
            pay(earner, of, rows(of).getFirst());
            return;
        }
        Payees there = others.get(from.get().plan());
        if (there != null) {
            Bonus other = there.plan.bonus(from.get().bonuses().getFirst()).orElseThrow();
            there.pay(earner, other, there.rows(other).getFirst());
        }
    }

    private void bound(Bonus bonus, Generations generations, Seat seat) {
        if (generations.boundary() instanceof Generations.Boundary.Meets meets) {
            fulfilment.meet(meets.condition(), seat);
        } else {
            reach(bonus.table(), rows(bonus).getFirst(), seat);
        }
    }

    private void generation(Bonus bonus, Generations generations, RateTable.Row row, int step, long centi, Seat seat) {
        Seat at = seat;
        for (int k = 0; k <= step; k++) {
            at = at.recruit();
            bound(bonus, generations, at);
        }
        paidOn(bonus, row, centi, generations.opens() == Generations.Opens.BELOW_BOUNDARY ? at.recruit() : at);
    }

    private void legs(Bonus bonus, long figure, long centi, Seat seat) {
        long each = figure > 0 || bonus.table().rowKey() instanceof By.OfMatched
                ? Math.max(figure, centi)
                : UNMATCHED_TIMES * centi;
        while (seat.recruits.size() < 2) {
            seat.recruit();
        }
        for (Seat leg : seat.recruits.subList(0, 2)) {
            fulfilment.meet(bonus.sources(), leg);
            base(bonus, each, leg);
        }
    }

    private void weight(PaidOn.Shared weight, RateTable.Row row, Seat seat) {
        weight.shares().ifPresent(shares -> reach(shares, row, seat));
        weight.proRata().ifPresent(volume -> filling.give(volume, filling.usual(volume), seat));
    }

    /** Somebody on the first level that counts has the weight; with a row of the payee's, too, the payee has that. */
    private void weightBelow(Bonus bonus, PaidOn.Shared weight, RateTable.Row row, Seat seat) {
        Seat at = seat;
        for (int k = 0; k < bonus.levels().from(); k++) {
            at = at.recruit();
            keep(bonus, at);
        }
        fulfilment.meet(bonus.sources(), at);
        RateTable.Whose whose = weight.shares().map(RateTable::whose).orElse(RateTable.Whose.PAYEE);
        if (whose != RateTable.Whose.SOURCE) {
            weight.shares().ifPresent(shares -> reach(shares, row, seat));
        }
        weight(whose == RateTable.Whose.PAYEE ? withoutShares(weight) : weight, row, at);
    }

    private static PaidOn.Shared withoutShares(PaidOn.Shared weight) {
        return new PaidOn.Shared(Optional.empty(), weight.proRata(), weight.below());
    }

    private void frontline(PaidOn.Frontline frontline, Seat seat) {
        for (int k = 0; k < frontline.width(); k++) {
            fulfilment.meet(frontline.are(), seat.recruit());
        }
    }
}
