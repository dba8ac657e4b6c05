package io.upline.plan.kind;

import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.fact.Fact;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.yaml.Node.Mapping;
import java.util.Optional;

/**
 * Host credit. The base is summed over the orders of each party in the period, and the table's row {@code by: base} is that of this total.
 * Each party makes one line, paid to its host (distributor or customer); its source is the host, its level −1. {@code sources} is asked at
 * each buyer.
 */
public record Party() implements BonusKind {

    static final class Language implements KindLanguage {

        @Override
        public String word() {
            return "party";
        }

        @Override
        public Keys grammar() {
            return BonusKeys.kind(
                    "a party bonus", BonusKeys.TABLE, BonusKeys.base(REQUIRED), BonusKeys.NEEDS, BonusKeys.SOURCES);
        }

        @Override
        public Optional<Fact> whyNoSlices(Mapping map) {
            return Optional.empty();
        }

        @Override
        public Party read(Reading reading) {
            return new Party();
        }
    }

    @Override
    public void needs(Needs needs) {
        // the bonus's own base and table are all there is
    }

    @Override
    public PaidOn paidOn() {
        return new PaidOn.Parties();
    }

    @Override
    public Bounds.Bound bound(Bounds bounds) {
        return bounds.ofBase(bounds.highest());
    }

    @Override
    public void say(Sentences sentences) {
        sentences.add("The host of each party is paid on what was bought there.");
    }

    @Override
    public boolean isPaidOnSingleOrders() {
        return true;
    }
}
