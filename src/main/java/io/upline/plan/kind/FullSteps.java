package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.POINTS;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.ProblemCode;
import java.util.List;

/**
 * An amount for each full step of an own volume: "100 for each full 1,000 of the unit's production". The figure is the member's own
 * value of the base and, where the rest is carried, what was left of it before. A member that may not be paid, or has no row in the
 * table, uses no step. One line for all steps: the source is the payee, the level −1, the base what the steps took, the rate the
 * amount of one step, the rule {@code full-step}; pointValue does not apply.
 *
 * @param stepCenti how much of the base is a full step, above zero
 * @param rest what becomes of what is no full step
 */
public record FullSteps(long stepCenti, Rest rest) implements BonusKind {

    /** What becomes of the part of the figure that no step took. */
    public enum Rest {
        /** The part is forgotten. */
        LOST,
        /** The part is added in the next period, below zero as well (carried state of the member: {@code what = rest}, its volume). */
        CARRIED
    }

    /** Refuses steps of nothing. */
    public FullSteps {
        if (stepCenti <= 0) {
            throw new IllegalArgumentException("a full step is above zero");
        }
    }

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "fullSteps";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a full-steps bonus",
                    List.of(
                            key(
                                    "amounts",
                                    REQUIRED,
                                    BonusKeys.amounts(BonusKeys.AMOUNT, null),
                                    "Money per full step, by row."),
                            key("by", OPTIONAL, BonusKeys.by(), "What picks the row; the rank if not said.")),
                    BonusKeys.base(REQUIRED),
                    key("step", REQUIRED, POINTS, "How much of the base is a full step."),
                    key("rest", SWITCH, words("lost", "carried"), "What becomes of what is no full step."),
                    BonusKeys.NEEDS);
        }

        @Override
        public boolean picksByBase(Mapping map) {
            return false;
        }

        @Override
        public FullSteps read(Reading reading) {
            long step = Values.centi(Values.need(reading.map(), "step"));
            reading.error(step == 0, ProblemCode.BRACKETS, Fact.of("problem.stepAboveZero"));
            return new FullSteps(Math.max(step, 1), reading.word(Rest.class, "rest", Rest.LOST));
        }
    }

    @Override
    public void needs(Needs needs) {
        // the bonus's own base and table are all there is
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Own(stepCenti);
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return Bounds.Bound.never();
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add("Each payee gets the amount of its row for every full " + sentences.number(stepCenti)
                + " of its own value of the base.");
        sentences.add(
                switch (rest) {
                    case LOST -> "What is no full step is lost.";
                    case CARRIED ->
                        "What is no full step is carried to the next period, below zero as well;"
                                + " who is not paid carries all of it.";
                });
    }

    @Override
    public boolean paysAmountsPerPoint() {
        return false;
    }

    @Override
    public boolean readsBaseAtPayee() {
        return true;
    }
}
