package io.upline.oracle;

/**
 * Where a buyer's orders stand in a tree.
 *
 * @param node the distributor they stand at
 */
record Seat(String node, Place place) {

    /** As what they stand there. */
    enum Place {
        /** The node's own. */
        OWN,
        /** A direct customer's, or those of a removed member. */
        CUSTOMER,
        /** Moved up from a member that a kept tree leaves out. */
        MOVED
    }
}
