package io.upline.plan.kind;

import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.util.List;
import java.util.Optional;

/** What must be there beside the payee's conditions and row, so that a kind pays somebody: for companies that are made to fit a plan. */
public sealed interface PaidOn {

    /** What the payee itself comes to in the base, at least {@code leastCenti}. */
    record Own(long leastCenti) implements PaidOn {}

    /** Nothing more: the row is all there is. */
    record RowReached() implements PaidOn {}

    /** What is bought at a party of the payee. */
    record Parties() implements PaidOn {}

    /** What somebody below buys, on a level that has a rate. */
    record Levels() implements PaidOn {}

    /** What the payee, and somebody below with a lower rate, buys. */
    record Differences() implements PaidOn {}

    /** What somebody below earned of the named bonuses. */
    record Earnings(List<String> of, Optional<Generations> generations) implements PaidOn {
        /** Copies the list. */
        public Earnings {
            of = List.copyOf(of);
        }
    }

    /** What a generation below buys. */
    record OfGenerations(Generations generations) implements PaidOn {}

    /** What both of two legs buy: {@code figureCenti}, where it is not the row that says how much. */
    record TwoLegs(long figureCenti) implements PaidOn {}

    /** A weight in what is shared out: a row of shares, a volume, or both; with {@code below} those of somebody below count. */
    record Shared(Optional<RateTable> shares, Optional<String> proRata, boolean below) implements PaidOn {}

    /** So many members directly below who meet a condition. */
    record Frontline(int width, Condition are) implements PaidOn {}

    /** Nobody is paid for what members do: the kind scales other bonuses, or its amounts are decided elsewhere. */
    record Elsewhere() implements PaidOn {}
}
