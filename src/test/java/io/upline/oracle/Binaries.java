package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Pay on what two legs have in common. */
final class Binaries {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Binary kind;
    private final Wood tree;
    private final List<Sources.Source> sources;
    private final List<Draft> drafts = new ArrayList<>();

    Binaries(Oracle oracle, Bonus bonus, Binary kind) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.kind = kind;
        this.tree = oracle.woods().tree(bonus.tree());
        this.sources = oracle.sources().of(bonus);
    }

    List<Draft> drafts() {
        for (String m : tree.members()) {
            Leg one = Leg.before(oracle.company(), m, bonus.name(), 1);
            Leg two = Leg.before(oracle.company(), m, bonus.name(), 2);
            BigDecimal own = BigDecimal.ZERO;
            BigDecimal left = BigDecimal.ZERO;
            BigDecimal right = BigDecimal.ZERO;
            for (Sources.Source source : sources) {
                BigDecimal plain = oracle.sums().exact(bonus.base().orElseThrow(), source.source());
                int leg = leg(m, source);
                if (leg == 1) {
                    left = left.add(plain);
                } else if (leg == 2) {
                    right = right.add(plain);
                } else if (leg == 0 && source.seat().place() != Seat.Place.MOVED) {
                    own = own.add(plain);
                }
            }
            one.add(Sums.shown(left));
            two.add(Sums.shown(right));
            if (kind.own() == Binary.OwnVolume.WEAK_LEG) {
                (one.total().compareTo(two.total()) < 0 ? one : two).add(Sums.shown(own));
            }
            if (oracle.sources().payable(bonus, m)) {
                match(m, one, two);
            }
            keep(m, one, two);
        }
        return drafts;
    }

    /** 0 for the member's own, -1 for not below or in no leg. */
    private int leg(String m, Sources.Source source) {
        List<String> path = tree.path(source.seat().node());
        int at = path.indexOf(m);
        if (at < 0 || at > tree.depth()) {
            return -1;
        }
        if (at > 0) {
            return tree.legNumber(path.get(at - 1));
        }
        if (tree.key(source.source()).isEmpty()) {
            return 0;
        }
        int leg = tree.joined(source.source())
                .map(tree::legNumber)
                .orElseGet(() -> tree.legOfHead(tree.head(source.source()).orElseThrow()));
        return leg > 0 ? leg : -1;
    }

    private void keep(String m, Leg one, Leg two) {
        boolean flushed = kind.flushUnless().isPresent()
                && !oracle.tests().holds(kind.flushUnless().get(), m);
        if (!flushed && !oracle.woods().removed(m)) {
            for (Leg leg : List.of(one, two)) {
                for (State.Row row : leg.after(kind.carry())) {
                    oracle.carried().add(row);
                }
            }
        }
    }

    private void match(String m, Leg one, Leg two) {
        BigDecimal weak = one.total().min(two.total()).max(BigDecimal.ZERO);
        switch (kind.match()) {
            case Binary.Match.WeakLeg weakLeg -> weakLeg(m, one, two, limited(weak));
            case Binary.Match.Cycle cycle -> cycles(m, one, two, cycle);
            case Binary.Match.Steps steps -> steps(m, one, two, weak);
        }
    }

    private BigDecimal limited(BigDecimal matched) {
        return matched.compareTo(Tests.centi(kind.leastCenti())) < 0
                ? BigDecimal.ZERO
                : matched.min(Tests.centi(kind.mostCenti()));
    }

    private void weakLeg(String m, Leg one, Leg two, BigDecimal matched) {
        BigDecimal rate = oracle.pricing().rate(bonus, oracle.rows().pick(bonus.table(), m, m, matched), 0);
        if (rate.signum() == 0 || matched.signum() == 0) {
            return;
        }
        boolean slices = bonus.table().slices();
        BigDecimal paid =
                pay(m, matched, slices ? BigDecimal.ZERO : rate, slices ? "slices" : "", money(m, matched, rate));
        BigDecimal used = paid.signum() < 0 ? matched : least(m, matched, rate, paid);
        one.use(used);
        two.use(used);
    }

    private Exact money(String m, BigDecimal matched, BigDecimal rate) {
        return bonus.table().slices()
                ? new Slices(oracle, bonus).amount(m, matched, 0)
                : Exact.of(matched.multiply(oracle.pricing().perPoint(bonus.table(), rate)));
    }

    /** The least volume that comes to what was paid. */
    private BigDecimal least(String m, BigDecimal matched, BigDecimal rate, BigDecimal paid) {
        Exact enough = Exact.of(paid);
        long low = 0;
        long high = matched.movePointRight(2).longValueExact();
        while (low < high) {
            long middle = (low + high) / 2;
            if (money(m, Tests.centi(middle), rate).compareTo(enough) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Tests.centi(low);
    }

    /** How much was paid under the cap when the excess is carried; -1 when everything is consumed. */
    private BigDecimal pay(String m, BigDecimal matched, BigDecimal rate, String rule, Exact amount) {
        BigDecimal whole = amount.rounded(oracle.plan().terms().rounding().mode());
        if (kind.cap().isPresent()) {
            RateTable table = kind.cap().get().atMost();
            int row = oracle.rows().of(table, m, matched);
            BigDecimal most =
                    oracle.pricing().minor(oracle.rows().at(table, row, 0)).setScale(0, RoundingMode.DOWN);
            if (row >= 0 && whole.compareTo(most) > 0) {
                drafts.add(new Draft(
                        m, bonus.name(), m, -1, matched.setScale(2), rate, "capped", List.of(Exact.of(most))));
                if (kind.cap().get().excess() == Binary.Excess.CARRIED) {
                    return most;
                }
                oracle.cutOff(bonus.name(), whole.subtract(most));
                return BigDecimal.ONE.negate();
            }
        }
        drafts.add(new Draft(m, bonus.name(), m, -1, matched.setScale(2), rate, rule, List.of(amount)));
        return BigDecimal.ONE.negate();
    }

    private void cycles(String m, Leg one, Leg two, Binary.Match.Cycle cycle) {
        BigDecimal larger = Tests.centi(cycle.largerCenti());
        BigDecimal smaller = Tests.centi(cycle.smallerCenti());
        long count = run(one.total(), two.total(), larger, smaller, Long.MAX_VALUE, new BigDecimal[2]);
        if (smaller.multiply(BigDecimal.valueOf(count)).compareTo(Tests.centi(kind.leastCenti())) < 0) {
            return;
        }
        if (smaller.signum() > 0) {
            count = Math.min(
                    count,
                    Tests.centi(kind.mostCenti()).divideToIntegralValue(smaller).longValueExact());
        }
        BigDecimal matched = smaller.multiply(BigDecimal.valueOf(count));
        BigDecimal rate = oracle.rows().at(bonus.table(), oracle.rows().pick(bonus.table(), m, m, matched), 0);
        if (count == 0 || rate.signum() == 0) {
            return;
        }
        boolean amounts = bonus.table().unit() == RateTable.Unit.AMOUNTS;
        BigDecimal perCycle = amounts
                ? oracle.pricing().minor(rate)
                : smaller.multiply(oracle.pricing().perPoint(bonus.table(), rate));
        BigDecimal paid = pay(m, matched, rate, "cycle", Exact.of(perCycle.multiply(BigDecimal.valueOf(count))));
        if (paid.signum() >= 0) {
            count = Math.min(
                    count, paid.divide(perCycle, 0, RoundingMode.CEILING).longValueExact());
        }
        BigDecimal[] used = new BigDecimal[2];
        run(one.total(), two.total(), larger, smaller, count, used);
        one.use(used[0]);
        two.use(used[1]);
    }

    /** How often a cycle goes into two legs, at most so often; {@code used} is filled with what each leg gives. */
    private static long run(
            BigDecimal one, BigDecimal two, BigDecimal larger, BigDecimal smaller, long most, BigDecimal[] used) {
        BigDecimal left = one;
        BigDecimal right = two;
        long count = 0;
        while (count < most) {
            boolean leftGives = left.compareTo(right) >= 0;
            BigDecimal strong = leftGives ? left : right;
            BigDecimal weak = leftGives ? right : left;
            if (strong.compareTo(larger) < 0 || weak.compareTo(smaller) < 0) {
                break;
            }
            left = left.subtract(leftGives ? larger : smaller);
            right = right.subtract(leftGives ? smaller : larger);
            count++;
        }
        used[0] = one.subtract(left);
        used[1] = two.subtract(right);
        return count;
    }

    private void steps(String m, Leg one, Leg two, BigDecimal weak) {
        BigDecimal reach = weak.min(Tests.centi(kind.mostCenti()));
        int row = oracle.rows().of(bonus.table(), m, reach);
        if (row < 0) {
            return;
        }
        BigDecimal step = Tests.centi(bonus.table().rows().get(row).fromCenti());
        BigDecimal amount = oracle.rows().at(bonus.table(), row, 0);
        if (step.compareTo(Tests.centi(kind.leastCenti())) < 0 || amount.signum() == 0) {
            return;
        }
        pay(m, step, amount, "step", Exact.of(oracle.pricing().minor(amount)));
        one.use(step);
        two.use(step);
    }
}
