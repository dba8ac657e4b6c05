package io.upline.oracle;

/**
 * Where a buyer's orders stand in a tree.
 *
 * @param node the distributor they stand at
 */
record Seat(String node, Place place) {

    /** What the orders are to the distributor at whom they stand. */
    enum Place {
        /** They are the distributor's own. */
        OWN,
        /** They are a direct customer's, or those of a removed member. */
        CUSTOMER,
        /** They moved up from a member that a kept tree leaves out. */
        MOVED
    }
}
