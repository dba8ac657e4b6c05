package io.upline.version;

import io.upline.ledger.Cause;
import java.util.List;

/**
 * A fact that a restated period is calculated with and that its posted version did not know.
 *
 * @param word what kind of fact it is
 * @param id the id of the order, member or period
 * @param members numbers of the members at whom it stands, in the new calculation: an order's buyer and its host
 * @param sizeMinor how much it is about, never below zero: an order's amount; 0 for a fact without one
 * @param moves which way it moves figures
 */
public record NewFact(Cause.Word word, String id, List<Integer> members, long sizeMinor, Moves moves) {

    /** Refuses shared mutable lists. */
    public NewFact {
        members = List.copyOf(members);
    }

    /** Which way a fact moves volumes. */
    public enum Moves {
        /** No figure falls by it. */
        UP,
        /** No figure rises by it. */
        DOWN,
        /** Any figure may rise or fall by it. */
        EITHER
    }
}
