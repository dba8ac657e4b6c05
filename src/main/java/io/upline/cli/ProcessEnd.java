package io.upline.cli;

/**
 * Whether this process is being ended (SIGTERM, Ctrl-C, its own end). The machine tells that only to whoever wants to have something done at
 * the end, by refusing it. What is begun from then on may be cut at any place, and a framework that wants to tidy up later fails.
 */
final class ProcessEnd {

    private ProcessEnd() {}

    static boolean isUnderWay() {
        Thread nothing = new Thread(() -> {}, "process-end");
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
