package io.upline.version;

/** The lines of a key before and after. */
record LinePair(int payee, int bonus, Lines old, int oldFrom, int oldTo, Lines now, int nowFrom, int nowTo) {

    boolean differs(int a, int aEnd, int b, int bEnd) {
        return !old.whole(a, aEnd).equals(now.whole(b, bEnd));
    }

    boolean differsInAmountOnly(int a, int aEnd, int b, int bEnd) {
        return old.priced(a, aEnd).equals(now.priced(b, bEnd));
    }

    boolean isOfOneShape(Group group) {
        return old.shape(group.oldFrom, group.oldTo).equals(now.shape(group.nowFrom, group.nowTo));
    }

    /** Lines of a source before and after: positions in the columns. */
    record Group(int source, int oldFrom, int oldTo, int nowFrom, int nowTo) {

        /** The same of another source. */
        Group of(int other) {
            return new Group(other, oldFrom, oldTo, nowFrom, nowTo);
        }

        boolean came() {
            return oldFrom == oldTo;
        }

        boolean went() {
            return nowFrom == nowTo;
        }
    }
}
