package io.upline.version;

import java.util.List;

/** The lines of a key before and after. */
record LinePair(int payee, int bonus, Lines old, int oldFrom, int oldTo, Lines now, int nowFrom, int nowTo) {

    /** The next source from lines on: of those before, of those after, and of others; beyond the last a number above all members. */
    int source(int a, int b, List<KeyLines> others) {
        int next = Math.min(old.source(a, oldTo), now.source(b, nowTo));
        for (KeyLines each : others) {
            next = Math.min(next, each.next());
        }
        return next;
    }

    boolean differs(Group group) {
        return !old.whole(group.oldFrom, group.oldTo).equals(now.whole(group.nowFrom, group.nowTo));
    }

    boolean differsInAmountOnly(Group group) {
        return old.priced(group.oldFrom, group.oldTo).equals(now.priced(group.nowFrom, group.nowTo));
    }

    boolean isOfOneShape(Group group) {
        return old.shape(group.oldFrom, group.oldTo).equals(now.shape(group.nowFrom, group.nowTo));
    }

    /** Lines of a source before and after: positions in the columns. */
    record Group(int source, int oldFrom, int oldTo, int nowFrom, int nowTo) {

        boolean came() {
            return oldFrom == oldTo;
        }

        boolean went() {
            return nowFrom == nowTo;
        }

        /** Whether the source made a line neither before nor after. */
        boolean isNowhere() {
            return came() && went();
        }
    }
}
