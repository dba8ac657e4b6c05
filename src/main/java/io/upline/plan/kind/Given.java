package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.NAME;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.oneOrMore;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Values;
import java.util.List;
import java.util.Optional;

/**
 * Amounts set from outside ({@code Inputs.given}), rule {@code given}; {@code from}: results of another plan. They are
 * decided where they come from and paid as they are: neither needs nor status are asked, so a removed or unpaid member
 * gets them too (a suspended one's are held, as all it earns). Caps over the bonus apply. Each amount makes a line, those of one member in
 * ascending order.
 */
public record Given(Optional<OtherPlan> from) implements BonusKind {

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "given";
        }

        @Override
        public Keys grammar() {
            Keys from = keys(
                    "from",
                    key("plan", REQUIRED, NAME, "The other plan."),
                    key("bonuses", REQUIRED, oneOrMore(NAME), "Its bonuses."),
                    key(
                            "paid",
                            SWITCH,
                            words("here", "there"),
                            "there: by the other plan's job; here they are only read."));
            return BonusKeys.kind(
                    "a given bonus",
                    List.of(),
                    key(
                            "from",
                            OPTIONAL,
                            from,
                            "Another plan whose results of the periods that end within this one are read."));
        }

        @Override
        public Given read(Reading reading) {
            return new Given(reading.map()
                    .get("from")
                    .map(Values::map)
                    .map(other -> new OtherPlan(
                            Values.text(other, "plan"),
                            Values.texts(other, "bonuses"),
                            Values.word(OtherPlan.Paid.class, Values.text(other, "paid")))));
        }
    }

    @Override
    public void needs(Needs needs) {
        // amounts come from outside
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Elsewhere();
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return Bounds.Bound.never();
    }

    @Override
    public void say(Sentences sentences) {
        if (from.isEmpty()) {
            sentences.add("Amounts are set by hand, and paid as they are.");
            return;
        }
        String paid = from.get().paid() == OtherPlan.Paid.HERE ? "paid here" : "only read here";
        sentences.add("What " + sentences.names(from.get().bonuses()) + " of the plan "
                + from.get().plan() + " came to in its periods that end within this one; " + paid + ".");
    }

    @Override
    public boolean takesGivenAmounts() {
        return true;
    }

    @Override
    public Optional<OtherPlan> otherPlan() {
        return from;
    }
}
