package io.upline.calculation.engine;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Money;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Trail;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The next better row of a bonus's table, of which the payee's own rank, package or volume picks the row: what it would pay, and what is
 * missing for it. A row is better where it says more somewhere and less nowhere. Nothing is said where another picks the row, and of
 * awards that are given once ever, each of which is a row of its own.
 */
final class NextRow {

    private final Columns columns;
    private final Trail trail;
    private final int member;
    private final Set<String> toldRanks;

    /**
     * Looks at one member.
     *
     * @param toldRanks the ranks of which it is told elsewhere what they miss
     */
    NextRow(Workings workings, int member, Set<String> toldRanks) {
        this.toldRanks = toldRanks;
        columns = workings.columns();
        trail = workings.trail();
        this.member = member;
    }

    /** The fact, where there is a better row. */
    Optional<Fact> of(Bonus bonus) {
        RateTable table = bonus.kind().rowsOfPayee(bonus.table()).orElse(RateTable.NONE);
        if (table.whose() != RateTable.Whose.PAYEE || !columns.ground().standing().in[member]) {
            return Optional.empty();
        }
        int row = row(bonus, table);
        Rates rates = Rates.of(table, columns, columns.ground().money());
        for (int next = row + 1; row >= 0 && next < rates.endRow(member); next++) {
            List<Fact> better = better(bonus, table, row, next);
            if (!better.isEmpty()) {
                return reach(bonus, table, table.rows().get(next), better);
            }
        }
        return row < 0 ? Optional.empty() : inNextGroup(bonus, rates, row);
    }

    /** The row that the next higher value of a first key would bring, where the second brings nothing better. */
    private Optional<Fact> inNextGroup(Bonus bonus, Rates rates, int row) {
        int next = rates.rowInNextGroup(member);
        if (!(rates.table.by() instanceof By.OfTwo two) || next < 0) {
            return Optional.empty();
        }
        List<Fact> better = better(bonus, rates.table, row, next);
        RateTable.Group group = rates.table.rows().get(next).group();
        // nobody reaches a value of an attribute, nor what is not named
        boolean isReached = !(two.first() instanceof By.OfAttribute)
                && !(two.isExact() && group.name().equals(By.OTHER));
        return better.isEmpty() || !isReached
                ? Optional.empty()
                : reach(bonus, rates.table, two.first(), group, better);
    }

    private int row(Bonus bonus, RateTable table) {
        Money money = columns.ground().money();
        return switch (table.rowKey()) {
            case By.OfLadder _, By.OfPackage _, By.OfVolume _ -> Rates.of(table, columns, money).rowOf[member];
            case By.OfBase _ ->
                isOwnFigure(bonus)
                        ? Rates.of(table, columns, money)
                                .rowFor(
                                        member,
                                        columns.volume(bonus.base().orElseThrow())
                                                .source(member))
                        : Rates.NONE;
            case By.Everybody _, By.OfAttribute _, By.OfSoFar _, By.OfMatched _, By.OfPlace _, By.OfTwo _ -> Rates.NONE;
        };
    }

    /** Whether the base that picks the row is a figure of the payee's own, and no return of an earlier period is netted in it. */
    private boolean isOwnFigure(Bonus bonus) {
        return bonus.kind().readsBaseAtPayee()
                && bonus.each() == Bonus.Each.PERIOD
                && columns.ground().plan().terms().returns().how() == Terms.How.RESTATE;
    }

    /** What the other row says more, level by level; nothing where it says less somewhere. */
    private List<Fact> better(Bonus bonus, RateTable table, int row, int next) {
        RateTable.Row mine = table.rows().get(row);
        RateTable.Row other = table.rows().get(next);
        int listed = Math.max(mine.levels().size(), other.levels().size());
        long offered = (long) bonus.levels().to() - bonus.levels().from() + 1;
        List<Fact> better = new ArrayList<>();
        for (int index = 0; index <= listed && index < offered; index++) {
            int compared = other.at(index).compareTo(mine.at(index));
            if (compared < 0) {
                return List.of();
            }
            if (compared > 0) {
                Rate now = mine.at(index);
                better.add(Fact.of(
                        "why.betterRate",
                        "at",
                        listed == 0 ? "" : at(bonus, index, index == listed),
                        "rate",
                        text(bonus, table, other.at(index)),
                        "now",
                        now.e8() == 0 ? "" : text(bonus, table, now),
                        "nothing",
                        now.e8() == 0));
            }
        }
        return better;
    }

    private static Fact at(Bonus bonus, int index, boolean deeper) {
        int number = bonus.levels().from() + index;
        return switch (bonus.kind().steps()) {
            case LEVELS -> deeper ? Fact.of("why.levelsFrom", "level", number) : Fact.of("why.level", "level", number);
            case GENERATIONS ->
                deeper
                        ? Fact.of("why.generationsFrom", "generation", index + 1)
                        : Fact.of("why.generation", "generation", index + 1);
            case DEPTHS -> Fact.of("why.depth", "depth", index + 1);
        };
    }

    private Fact text(Bonus bonus, RateTable table, Rate value) {
        if (table.unit() == RateTable.Unit.RATES) {
            return Why.name(value.toString());
        }
        String plain = value.toDecimal().toPlainString();
        return bonus.kind().givesShares()
                ? Fact.of("why.poolShare", "share", plain)
                : Fact.of(
                        "why.money",
                        "amount",
                        plain,
                        "currency",
                        columns.ground().plan().terms().currency());
    }

    private Optional<Fact> reach(Bonus bonus, RateTable table, RateTable.Row next, List<Fact> better) {
        return reach(bonus, table, table.rowKey(), new RateTable.Group(next.key(), next.fromCenti()), better);
    }

    private Optional<Fact> reach(Bonus bonus, RateTable table, By by, RateTable.Group next, List<Fact> better) {
        String from = Why.number(next.fromCenti());
        return switch (by) {
            case By.OfLadder ladder -> ofRank(bonus, table, columns.ladder(ladder.ladder()), next.name(), better);
            case By.OfPackage _ ->
                Optional.of(fact(
                        table,
                        Fact.of("why.package", "package", Why.name(next.name())),
                        better,
                        Why.NOTHING,
                        reservations(bonus, Condition.ALWAYS)));
            case By.OfVolume volume ->
                Optional.of(ofVolume(
                        bonus,
                        table,
                        Fact.of("why.rowFromVolume", "volume", volume.volume(), "from", from),
                        new Condition.VolumeAtLeast(volume.volume(), next.fromCenti(), Optional.empty()),
                        better));
            case By.OfBase _ -> {
                String base = bonus.base().orElseThrow();
                yield Optional.of(ofVolume(
                        bonus,
                        table,
                        Fact.of("why.rowFromVolume", "volume", base, "from", from),
                        new Condition.VolumeAtLeast(base, next.fromCenti(), Optional.empty()),
                        better));
            }
            case By.Everybody _, By.OfAttribute _, By.OfSoFar _, By.OfMatched _, By.OfPlace _, By.OfTwo _ ->
                Optional.empty();
        };
    }

    private Fact ofVolume(Bonus bonus, RateTable table, Fact row, Condition.VolumeAtLeast wanted, List<Fact> better) {
        List<Fact> but = reservations(bonus, Condition.ALWAYS);
        return fact(table, row, better, Why.lacking(new Missing(columns, member).of(wanted)), but);
    }

    /** A rank that is the row's or the first above it that this plan lets figures reach. */
    private Optional<Fact> ofRank(Bonus bonus, RateTable table, LadderColumn ladder, String key, List<Fact> better) {
        int wanted = ladder.ladder.indexOf(key);
        Condition needs = ladder.ladder.ranks().get(wanted).needs();
        List<Fact> lacking = Missing.withClosest(columns, member).of(needs);
        List<Fact> but = new ArrayList<>(ranks(ladder, wanted));
        but.addAll(reservations(bonus, needs));
        if (lacking.isEmpty() && but.isEmpty()) {
            return Optional.empty();
        }
        Fact reach = lacking.isEmpty()
                ? Why.NOTHING
                : toldRanks.contains(key) ? Fact.of("why.asSaidOf", "rank", key) : Why.lacking(lacking);
        return Optional.of(fact(table, Why.name(key), better, reach, but));
    }

    /** Why figures alone do not bring the member to the rank. */
    private List<Fact> ranks(LadderColumn ladder, int wanted) {
        List<Fact> but = new ArrayList<>();
        if (ladder.forced[member] >= 0) {
            but.add(Fact.of("why.rankSetNow"));
        }
        String name = ladder.ladder.ranks().get(wanted).name();
        if (ladder.ladder.fromPlan().isPresent()) {
            but.add(Fact.of(
                    "why.rankOfPlan",
                    "rank",
                    name,
                    "plan",
                    ladder.ladder.fromPlan().get()));
        } else if (ladder.ladder.ranks().get(wanted).assigned()) {
            but.add(Fact.of("why.rankGiven", "rank", name));
        } else if (ladder.ladder.upAtMost().isPresent()
                && wanted > ladder.rankBefore[member] + ladder.ladder.upAtMost().getAsInt()) {
            but.add(Fact.of("why.risesAtMost", "ranks", ladder.ladder.upAtMost().getAsInt()));
        }
        return but;
    }

    /** What holds now and may not hold then, and caps that take what a better row would bring. */
    private List<Fact> reservations(Bonus bonus, Condition needs) {
        List<Fact> but = new ArrayList<>();
        Missing missing = new Missing(columns, member);
        List<Fact> mayCease = Stream.concat(missing.mayCease(needs).stream(), missing.mayCease(bonus.needs()).stream())
                .distinct()
                .toList();
        if (!mayCease.isEmpty()) {
            but.add(Fact.of("why.mustStillHold", "what", Why.and(mayCease)));
        }
        List<Fact> caps = trail.lines(bonus.name()).values().stream()
                .flatMap(line -> line.caps().stream())
                .map(cap -> Why.name(String.valueOf(cap.values().get("cap"))))
                .distinct()
                .toList();
        if (!caps.isEmpty()) {
            but.add(Fact.of("why.cutNow", "caps", Why.and(caps)));
        }
        return but;
    }

    private Fact fact(RateTable table, Fact row, List<Fact> better, Fact lacking, List<Fact> but) {
        return Fact.of(
                "why.nextRow",
                "row",
                row,
                "better",
                better,
                "slices",
                table.slices(),
                "lacking",
                lacking.equals(Why.NOTHING) ? "" : lacking,
                "but",
                but.isEmpty() ? "" : Why.lacking(but));
    }
}
