package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.BONUS;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.oneOrMore;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.LATER_SWITCH;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * A percentage of what members below earned by the named bonuses, after rounding, before or after the caps over them. The source's base
 * is the sum of its amounts, in hundredths of a currency unit; pointValue does not apply. Levels count from the earner
 * (0) up. A base below zero counts as it is.
 *
 * @param of names of bonuses, itself not among them
 * @param compression whether members that cannot be paid use up their level, as in {@link LevelBonus}
 * @param generations the table's lists are by generation instead of level
 * @param reads whether it is paid on what the caps left; empty where no cap stands over what is matched, which comes to the same, and in
 *     plans from before it was asked for, which are read as after the caps
 */
public record Matching(
        List<String> of, Compression compression, Optional<Generations> generations, Optional<Reads> reads)
        implements BonusKind {

    /** Which amounts of the named bonuses are matched. */
    public enum Reads {
        /** What was earned before any cap over it, so that one cap may stand over a bonus and what matches it. */
        BEFORE_CAPS,
        /** What is left after all caps over it. */
        AFTER_CAPS
    }

    /** Copies the list. */
    public Matching {
        of = List.copyOf(of);
    }

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "matching";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a matching bonus",
                    BonusKeys.TABLE,
                    key("of", REQUIRED, oneOrMore(BONUS), "Whose amounts are matched."),
                    key(
                            "reads",
                            OPTIONAL,
                            words("beforeCaps", "afterCaps"),
                            "Whether amounts are matched as they were before the caps over them; must stand where"
                                    + " there is one."),
                    BonusKeys.TREE_WALKED,
                    BonusKeys.NEEDS,
                    BonusKeys.SOURCES,
                    BonusKeys.LEVELS,
                    Compression.keyed(LATER_SWITCH),
                    BlockedBy.KEY,
                    Generations.boundaryKey(OPTIONAL),
                    Generations.opensKey(OPTIONAL));
        }

        @Override
        public boolean listsByLevel() {
            return true;
        }

        @Override
        public boolean hasBase(Mapping map) {
            return true;
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            return Optional.empty();
        }

        @Override
        public Matching read(Reading reading) {
            Mapping map = reading.map();
            boolean bounded = map.has("boundary");
            reading.error(bounded && !map.has("opens"), ProblemCode.MISSING_SWITCH, Fact.of("problem.matchingOpens"));
            reading.error(
                    !bounded && (map.has("opens") || map.has("blockedBy")),
                    ProblemCode.CONFLICTING_KEYS,
                    Fact.of("problem.matchingBoundary"));
            reading.error(
                    Values.texts(map, "of").contains(Values.text(map, "name")),
                    ProblemCode.CYCLE,
                    Fact.of("problem.matchesItself"));
            return new Matching(
                    Values.texts(map, "of"),
                    Compression.read(reading),
                    bounded ? Optional.of(Generations.read(reading)) : Optional.empty(),
                    map.get("reads").map(word -> Values.word(Reads.class, Values.text(word))));
        }
    }

    @Override
    public Steps steps() {
        return generations.isPresent() ? Steps.GENERATIONS : Steps.LEVELS;
    }

    @Override
    public void needs(Needs needs) {
        boolean before = !readsBeforeCaps().isEmpty();
        of.forEach(name -> {
            if (before) {
                needs.bonusBeforeCaps(name);
            } else {
                needs.bonus(name);
            }
        });
        generations.ifPresent(by -> by.needs(needs));
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Earnings(of, generations);
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        if (generations.isPresent()) {
            return generations.get().hasFewPayees(bounds)
                    ? Bounds.Bound.never()
                    : Bounds.Bound.none(Fact.of("unbounded.severalPayees"));
        }
        Optional<Long> levels = bounds.levels();
        if (levels.isEmpty()) {
            return Bounds.Bound.none(Fact.of("unbounded.endlessLevels"));
        }
        Bounds.Bound sum = Bounds.Bound.nothing();
        for (String name : of) {
            sum = sum.plus(readsBeforeCaps().isEmpty() ? bounds.of(name) : bounds.beforeCaps(name));
        }
        return sum.shares().isEmpty() ? Bounds.Bound.never() : sum.times(levels.get());
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add("It is paid on what others earned by " + sentences.names(of) + ", "
                + (readsBeforeCaps().isEmpty() ? "after" : "before") + " the caps over these.");
        if (generations.isPresent()) {
            generations.get().say(sentences);
        } else {
            sentences.add(compression.sentence());
        }
    }

    @Override
    public List<String> paidOnAmountsOf() {
        return of;
    }

    @Override
    public List<String> readsUnsaid() {
        return reads.isEmpty() ? of : List.of();
    }

    @Override
    public List<String> readsBeforeCaps() {
        return reads.equals(Optional.of(Reads.BEFORE_CAPS)) ? of : List.of();
    }

    @Override
    public boolean isPaidOnMoney() {
        return true;
    }

    @Override
    public boolean paysUpTheLine() {
        return true;
    }
}
