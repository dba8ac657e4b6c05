package io.upline.oracle;

/**
 * What the random plans leave out as long as the engine and the text of the plan language are known to differ on it; taken
 * away with the change that mends it. {@code -Doracle.open=true} leaves nothing out.
 */
final class Open {

    private static final boolean ALL = Boolean.getBoolean("oracle.open");

    /** Rounding per bonus of amounts finer than the currency. */
    static final boolean FINE_AMOUNTS = !ALL;

    private Open() {}
}
