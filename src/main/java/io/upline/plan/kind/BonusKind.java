package io.upline.plan.kind;

import io.upline.plan.table.RateTable;
import java.util.List;
import java.util.Optional;

/**
 * What a bonus does with base, table and tree. Each kind is one file: how it is written ({@link KindLanguage}, nested in it), the record
 * that is kept, what it needs, what it can pay at most, and the sentences in which it is printed. The list below is the only one of
 * the plan language; the calculation has the other, and neither compiles without a kind's methods or case.
 */
public sealed interface BonusKind
        permits Percent,
                LevelBonus,
                Differential,
                GenerationBonus,
                Binary,
                Matching,
                Pool,
                Award,
                Structure,
                Party,
                Given,
                FullSteps,
                Cap {

    /** Says what the kind looks at beside the bonus's base, tree, conditions and table. */
    void needs(Needs needs);

    /** Says what must be there so that it pays somebody. */
    PaidOn paidOn();

    /** The most the bonus can pay on an order. */
    Bounds.Bound bound(Bounds bounds);

    /** Says in whole sentences what decides money in this kind, for the printed plan. */
    void say(Sentences sentences);

    /** What the values of a row of the table stand for, one after the other. */
    enum Steps {
        /** Levels, from the bonus's first on. */
        LEVELS,
        /** Generations, from the first on. */
        GENERATIONS,
        /** Depths of a structure, from one on. */
        DEPTHS
    }

    /** What the values of a row of the table stand for. */
    default Steps steps() {
        return Steps.LEVELS;
    }

    /**
     * The table in which a higher row of the payee takes the place of a lower one; empty where rows are paid one beside the other.
     *
     * @param table the bonus's own table
     */
    default Optional<RateTable> rowsOfPayee(RateTable table) {
        return Optional.of(table);
    }

    /** Whether amounts of a bonus that has a base are paid for each unit of it, and not for something that the kind makes of it. */
    default boolean paysAmountsPerPoint() {
        return true;
    }

    /** Whether the values of that table are shares in what is shared out, and neither rates nor money. */
    default boolean givesShares() {
        return false;
    }

    /** Whether its levels and sources are of those below whoever is paid, who are counted, and not of a way up from a buyer. */
    default boolean countsBelow() {
        return false;
    }

    /** Names of the bonuses whose lines the kind scales; such a kind makes no lines of its own. */
    default List<String> over() {
        return List.of();
    }

    /** Names of the bonuses on whose amounts the kind is paid. */
    default List<String> paidOnAmountsOf() {
        return List.of();
    }

    /** Names of the bonuses whose amounts are read as they were before the caps over them. */
    default List<String> readsBeforeCaps() {
        return List.of();
    }

    /** Names of the bonuses of whose amounts the plan does not say whether they are read before or after the caps over them. */
    default List<String> readsUnsaid() {
        return List.of();
    }

    /** The most that all bonuses under it come to together, as a share of a company total; empty where there is no such limit. */
    default Optional<CompanyShare> ceiling() {
        return Optional.empty();
    }

    /** Whether amounts that others decided are paid as they are. */
    default boolean takesGivenAmounts() {
        return false;
    }

    /** Bonuses of another plan of which the amounts come. */
    default Optional<OtherPlan> otherPlan() {
        return Optional.empty();
    }

    /** Whether another plan's job pays the amounts: here they are read and make no lines, totals or promise. */
    default boolean isPaidThere() {
        return otherPlan().filter(other -> other.paid() == OtherPlan.Paid.THERE).isPresent();
    }

    /** Whether the bonus makes lines and totals here: a cap scales those of others, and what another plan's job pays is only read. */
    default boolean paysHere() {
        return over().isEmpty() && !isPaidThere();
    }

    /** Whether the base is money already, to which no point value applies. */
    default boolean isPaidOnMoney() {
        return false;
    }

    /** Whether the base is made of single orders, so that no rule about volumes below zero is ever applied to it. */
    default boolean isPaidOnSingleOrders() {
        return false;
    }

    /** Whether the base is read at the payee itself, so that of an own volume only the buyer is ever paid. */
    default boolean readsBaseAtPayee() {
        return false;
    }

    /** Whether of equal places the one whose last order counted earlier comes first, so that the volume must be made of orders. */
    default boolean asksForLastOrders() {
        return false;
    }

    /**
     * Whether a line follows from its payee, its source and whoever stands between them, and from no other line, so that it can be
     * told which facts moved it; its rate never falls when a volume rises.
     */
    default boolean linesStandAlone() {
        return false;
    }

    /** Whether what somebody above lacks is made up out of what a payee earns, so that facts above it move that, too. */
    default boolean makesUp() {
        return false;
    }

    /** Whether what all members together did decides what one of them is paid. */
    default boolean isSharedOut() {
        return ceiling().isPresent();
    }

    /** Whether it pays members for what a source below them brings, so that there is a way up from the source. */
    default boolean paysUpTheLine() {
        return false;
    }

    /** Whether whoever has no rank is left out, since groups end at the next of the payee's own rank. */
    default boolean asksForRank() {
        return false;
    }
}
