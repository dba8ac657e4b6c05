package io.upline.calculation.trail;

import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import java.math.BigDecimal;
import java.util.List;

/** The facts of which explanations are made: small ones that several kinds note, and how several become one. */
public final class Why {

    /** The fact that there is nothing to be said. */
    public static final Fact NOTHING = Fact.of("why.nothing");

    private Why() {}

    /** The fact that is a name of the plan, as it stands there. */
    public static Fact name(String name) {
        return Fact.of("why.name", "name", name);
    }

    /**
     * The fact that is a member, by its id. The calculation knows no names of people: {@code name} is empty until somebody who does fills
     * it in.
     */
    public static Fact member(MemberIds ids, int member) {
        return Fact.of("why.member", "id", ids.at(member), "name", "");
    }

    /** Hundredths as a plain number. */
    public static String number(long centi) {
        return BigDecimal.valueOf(centi, 2).stripTrailingZeros().toPlainString();
    }

    /** The fact that all of these hold. */
    public static Fact and(List<Fact> facts) {
        Fact all = facts.getLast();
        for (Fact first : facts.subList(0, facts.size() - 1).reversed()) {
            all = Fact.of("why.and", "first", first, "rest", all);
        }
        return all;
    }

    /** The fact that one of these holds. */
    public static Fact or(List<Fact> facts) {
        Fact any = facts.getLast();
        for (Fact first : facts.subList(0, facts.size() - 1).reversed()) {
            any = Fact.of("why.or", "first", first, "rest", any);
        }
        return any;
    }

    /** The fact that these are added. */
    public static Fact sum(List<Fact> facts) {
        Fact sum = facts.getLast();
        for (Fact first : facts.subList(0, facts.size() - 1).reversed()) {
            sum = Fact.of("why.plus", "first", first, "rest", sum);
        }
        return sum;
    }

    /** The fact that all of these are lacking. */
    public static Fact lacking(List<Fact> facts) {
        Fact all = facts.getLast();
        for (Fact first : facts.subList(0, facts.size() - 1).reversed()) {
            all = Fact.of("why.lacking", "first", first, "rest", all);
        }
        return all;
    }
}
