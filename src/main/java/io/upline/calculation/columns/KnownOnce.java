package io.upline.calculation.columns;

import io.upline.calculation.ground.Check;

/** Asks another check once for each member and keeps the answer. */
final class KnownOnce implements Check {

    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final Check check;
    private final byte[] known;

    KnownOnce(Check check, int members) {
        this.check = check;
        known = new byte[members];
    }

    @Override
    public boolean holds(int member) {
        if (known[member] == 0) {
            known[member] = check.holds(member) ? HOLDS : FAILS;
        }
        return known[member] == HOLDS;
    }
}
