package io.upline.database;

import java.util.function.Consumer;

/**
 * Puts rows into the order of two numbers while they stream by, as long as each comes at most some ten thousand rows too early or too late.
 * PostgreSQL keeps rows nearly as they were written: what is left free of the pages of one transaction is filled by a later one. To have it
 * order millions of rows for the few that stand elsewhere would take longer than reading them.
 */
final class RowsInOrder {

    /** How many rows are held back. */
    private static final int WINDOW = 1 << 15;

    /** How many places a row is moved at most, on average, before the database is left to order them. */
    private static final long MOVES_A_ROW = 64;

    private final Consumer<byte[]> reader;
    private final byte[][] rows = new byte[WINDOW][];
    private final long[] first = new long[WINDOW];
    private final long[] second = new long[WINDOW];
    private int head;
    private int size;
    private long added;
    private long moves;
    private boolean begun;
    private long lastFirst;
    private long lastSecond;

    /** Gives rows in their order to the reader. */
    RowsInOrder(Consumer<byte[]> reader) {
        this.reader = reader;
    }

    /** Adds the next row as it is stored; {@code false} if the order cannot be made. */
    boolean add(long one, long other, byte[] row) {
        if (size == WINDOW) {
            give();
        }
        int at = size;
        while (at > 0 && compare(one, other, slot(at - 1)) < 0) {
            move(slot(at - 1), slot(at));
            at--;
        }
        moves += size - at;
        added++;
        boolean alike = at > 0 && compare(one, other, slot(at - 1)) == 0;
        boolean late = at == 0 && begun && (one < lastFirst || (one == lastFirst && other <= lastSecond));
        if (alike || late || moves > WINDOW + added * MOVES_A_ROW) {
            return false;
        }
        int slot = slot(at);
        rows[slot] = row;
        first[slot] = one;
        second[slot] = other;
        size++;
        return true;
    }

    /** Gives the rows that were held back. */
    void end() {
        while (size > 0) {
            give();
        }
    }

    private void give() {
        lastFirst = first[head];
        lastSecond = second[head];
        begun = true;
        reader.accept(rows[head]);
        head = slot(1);
        size--;
    }

    private int slot(int place) {
        return (head + place) & (WINDOW - 1);
    }

    private void move(int from, int to) {
        rows[to] = rows[from];
        first[to] = first[from];
        second[to] = second[from];
    }

    private int compare(long one, long other, int slot) {
        int byFirst = Long.compare(one, first[slot]);
        return byFirst != 0 ? byFirst : Long.compare(other, second[slot]);
    }
}
