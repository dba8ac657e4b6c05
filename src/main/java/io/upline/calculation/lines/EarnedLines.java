package io.upline.calculation.lines;

import io.upline.calculation.Earnings;
import io.upline.calculation.ground.Numbering;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of one bonus that come to something, as results keep them: payee by payee in the order of own numbers, each payee's in
 * canonical order, four numbers a line side by side. Reading them by id goes to one place for each payee instead of several for
 * each line; 32 bytes a line and 4 a member, and 4 a line more where positions are owned.
 */
public final class EarnedLines {

    private static final int SHIFT = 13;
    private static final int MASK = (1 << SHIFT) - 1;
    private static final int WIDTH = 4;

    private final LineOrder.Starts starts;
    private final long[][] blocks;
    private final List<Rule> rules;
    private final boolean[] occurs;

    /** The position that earned each line; empty where all are the payees'. */
    private final int[] positions;

    private final short[] numbers;

    private EarnedLines(
            LineOrder.Starts starts,
            long[][] blocks,
            List<Rule> rules,
            boolean[] occurs,
            int[] positions,
            short... numbers) {
        this.starts = starts;
        this.blocks = blocks;
        this.rules = rules;
        this.occurs = occurs;
        this.positions = positions;
        this.numbers = numbers;
    }

    /** Takes over the lines that come to something. */
    public static EarnedLines of(EarningLines lines, Numbering numbering) {
        LineOrder order = LineOrder.ofEarned(lines, numbering);
        boolean[] occurs = new boolean[lines.rules().length];
        long[][] blocks = new long[(order.size() + MASK) >> SHIFT][];
        for (int b = 0; b < blocks.length; b++) {
            int from = b << SHIFT;
            int size = Math.min(order.size() - from, MASK + 1);
            long[] block = new long[size * WIDTH];
            for (int k = 0; k < size; k++) {
                lines.pack(order.at(from + k), numbering, block, k * WIDTH);
                occurs[(short) block[k * WIDTH]] = true;
            }
            blocks[b] = block;
        }
        int[] positions = new int[lines.hasPositions() ? order.size() : 0];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = numbering.input(lines.position(order.at(k)));
        }
        return new EarnedLines(order.starts(), blocks, List.of(lines.rules()), occurs, positions);
    }

    /** The rules of the lines that come to something. */
    public List<Rule> rules() {
        return IntStream.range(0, occurs.length)
                .filter(k -> occurs[k])
                .mapToObj(rules::get)
                .toList();
    }

    /** The same lines, whose rules are read as a period's words are numbered. */
    public EarnedLines numberedBy(RuleWords words) {
        short[] by = new short[occurs.length];
        for (int k = 0; k < by.length; k++) {
            by[k] = occurs[k] ? words.numberOf(rules.get(k)) : 0;
        }
        return new EarnedLines(starts, blocks, rules, occurs, positions, by);
    }

    /** How many lines a payee has, by own number. */
    int count(int payee) {
        return starts.of(payee + 1) - starts.of(payee);
    }

    /** Writes a payee's lines to places from {@code at} on and returns the place after them. */
    int copy(int payee, int member, int bonus, Earnings to, int at) {
        int end = starts.of(payee + 1);
        int place = at;
        for (int line = starts.of(payee); line < end; line++) {
            long[] block = blocks[line >> SHIFT];
            int k = (line & MASK) * WIDTH;
            to.payee()[place] = member;
            to.bonus()[place] = (short) bonus;
            to.position()[place] = positions.length == 0 ? member : positions[line];
            to.source()[place] = (int) (block[k] >> 32);
            to.level()[place] = (short) (block[k] >> 16);
            to.rule()[place] = numbers[(short) block[k]];
            to.baseCenti()[place] = block[k + 1];
            to.rateE8()[place] = block[k + 2];
            to.amountMinor()[place++] = block[k + 3];
        }
        return place;
    }
}
