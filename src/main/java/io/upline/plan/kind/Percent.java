package io.upline.plan.kind;

import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.yaml.Node.Mapping;
import java.util.Optional;

/**
 * A percentage of an own volume: rebate, retail margin. Payee and source are the member; with {@code each: order} or {@code customer} there
 * is a line for each order or customer in the base's reach, naming its buyer as source. The level is 0. With brackets by {@code base}, the
 * bracket is that of the line.
 */
public record Percent() implements BonusKind {

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "percent";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a percent bonus",
                    BonusKeys.TABLE,
                    BonusKeys.base(REQUIRED),
                    BonusKeys.NEEDS,
                    BonusKeys.SOURCES,
                    BonusKeys.each("period", "order", "customer"));
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            return Optional.empty();
        }

        @Override
        public boolean picksBySoFar(Mapping map) {
            return BonusKeys.isEachOrder(map);
        }

        @Override
        public Percent read(Reading reading) {
            return new Percent();
        }
    }

    @Override
    public void needs(Needs needs) {
        // the bonus's own base and table are all there is
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Own(0);
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return bounds.ofBase(bounds.highest());
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add("Each payee is paid on its own value of the base.");
    }

    @Override
    public boolean readsBaseAtPayee() {
        return true;
    }

    @Override
    public boolean linesStandAlone() {
        return true;
    }
}
