package io.upline.calculation.lines;

import io.upline.calculation.Earnings;
import io.upline.calculation.ground.Numbering;
import java.util.Arrays;

/**
 * The lines of one bonus while they are made: primitive columns in blocks, so that nothing is copied while they grow, and no object
 * per line. Which position earned a line is kept only for lines whose payee is another, so that it costs nothing where nobody owns
 * positions. Amounts may be changed afterwards (a cap scales them); a line that comes to 0 is left out when results are read.
 */
public final class EarningLines {

    private static final int SHIFT = 15;
    private static final int BLOCK = 1 << SHIFT;
    private static final int MASK = BLOCK - 1;
    private static final int FIRST_CAPACITY = 64;

    /** Columns of at most {@link #BLOCK} lines; only the first block is ever shorter. */
    private record Block(
            int[] payee, int[] source, short[] level, long[] base, long[] rate, long[] amount, byte[] rule) {

        static Block of(int lines) {
            return new Block(
                    new int[lines],
                    new int[lines],
                    new short[lines],
                    new long[lines],
                    new long[lines],
                    new long[lines],
                    new byte[lines]);
        }

        Block twice() {
            int lines = payee.length * 2;
            return new Block(
                    Arrays.copyOf(payee, lines),
                    Arrays.copyOf(source, lines),
                    Arrays.copyOf(level, lines),
                    Arrays.copyOf(base, lines),
                    Arrays.copyOf(rate, lines),
                    Arrays.copyOf(amount, lines),
                    Arrays.copyOf(rule, lines));
        }
    }

    private final Runnable full;
    private Block last = Block.of(FIRST_CAPACITY);
    private Block[] blocks = {last};
    private int filled;

    /** Rules that occur in these lines, by the number that stands in a line; {@link #recent} is that of the last line. */
    private Rule[] rules = {Rule.RATE};

    private byte recent;

    /**
     * For each line, 1 more than the position that earned it, 0 for the payee itself; all lines beyond its end were earned by their payees.
     */
    private int[] positions = {};

    private int size;

    /** Begins with no lines; those that are added are kept. */
    public EarningLines() {
        this(() -> {});
    }

    /** Begins with no lines; whenever a block is full, somebody may take the lines away by {@link #clear}. */
    public EarningLines(Runnable full) {
        this.full = full;
    }

    /** How many lines there are. */
    public int size() {
        return size;
    }

    /** Adds a line that another position than its payee may have earned, and returns its index. */
    public int add(
            int payeeMember,
            int positionMember,
            int sourceMember,
            int atLevel,
            long baseCenti,
            long rateE8,
            long amountMinor,
            Rule by) {
        int line = add(payeeMember, sourceMember, atLevel, baseCenti, rateE8, amountMinor, by);
        if (positionMember != payeeMember) {
            if (line >= positions.length) {
                positions =
                        Arrays.copyOf(positions, Math.max(FIRST_CAPACITY, Math.max(line + 1, positions.length * 2)));
            }
            positions[line] = positionMember + 1;
        }
        return line;
    }

    /** Adds a line that its payee earned, and returns its index. */
    public int add(
            int payeeMember, int sourceMember, int atLevel, long baseCenti, long rateE8, long amountMinor, Rule by) {
        if (filled == last.payee.length) {
            more();
        }
        Block block = last;
        int at = filled++;
        block.payee[at] = payeeMember;
        block.source[at] = sourceMember;
        block.level[at] = (short) Math.min(atLevel, Short.MAX_VALUE);
        block.base[at] = baseCenti;
        block.rate[at] = rateE8;
        block.amount[at] = amountMinor;
        block.rule[at] = numberOf(by);
        return size++;
    }

    private byte numberOf(Rule rule) {
        if (!rules[recent].equals(rule)) {
            int number = Arrays.asList(rules).indexOf(rule);
            if (number < 0) {
                number = rules.length;
                rules = Arrays.copyOf(rules, number + 1);
                rules[number] = rule;
            }
            recent = (byte) number;
        }
        return recent;
    }

    private void more() {
        if (filled < BLOCK) {
            last = last.twice();
            blocks[0] = last;
            return;
        }
        full.run();
        if (size > 0) {
            last = Block.of(BLOCK);
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = last;
            filled = 0;
        }
    }

    /** Forgets the lines there are. */
    public void clear() {
        last = blocks[0];
        blocks = new Block[] {last};
        filled = 0;
        size = 0;
        positions = new int[0];
    }

    /** Puts the lines in another order: line {@code order[k]} becomes line {@code k}. */
    public void arrange(int... order) {
        EarningLines as = new EarningLines();
        for (int k : order) {
            as.add(payee(k), position(k), source(k), level(k), baseCenti(k), rateE8(k), amountMinor(k), rule(k));
        }
        last = as.last;
        blocks = as.blocks;
        rules = as.rules;
        positions = as.positions;
        recent = as.recent;
    }

    /** Adds each line to sums, block by block. */
    void addTo(LineSums sums) {
        int takenBack = Arrays.asList(rules).indexOf(Rule.TAKEN_BACK);
        int left = size;
        for (Block block : blocks) {
            int end = Math.min(left, block.payee.length);
            for (int k = 0; k < end; k++) {
                byte by = block.rule[k];
                if (rules[by].isProduct()) {
                    sums.addProduct(block.level[k], block.base[k], block.rate[k], block.amount[k]);
                } else {
                    sums.addOther(block.amount[k], by == takenBack);
                }
            }
            left -= end;
        }
    }

    /** Writes the columns of a line, except payee and bonus. */
    void copy(int line, Numbering numbering, RuleWords words, Earnings to, int at) {
        Block block = blocks[line >> SHIFT];
        int k = line & MASK;
        to.source()[at] = numbering.input(block.source[k]);
        to.level()[at] = block.level[k];
        to.baseCenti()[at] = block.base[k];
        to.rateE8()[at] = block.rate[k];
        to.amountMinor()[at] = block.amount[k];
        to.rule()[at] = words.numberOf(rules[block.rule[k]]);
        to.position()[at] = numbering.input(position(line));
    }

    /** Writes the columns of a line, except payee, position and bonus, as four numbers. */
    void pack(int line, Numbering numbering, long[] to, int at) {
        Block block = blocks[line >> SHIFT];
        int k = line & MASK;
        to[at] = ((long) numbering.input(block.source[k]) << 32) | ((block.level[k] & 0xFFFFL) << 16) | block.rule[k];
        to[at + 1] = block.base[k];
        to[at + 2] = block.rate[k];
        to[at + 3] = block.amount[k];
    }

    /** Own number of the payee of a line. */
    public int payee(int line) {
        return blocks[line >> SHIFT].payee[line & MASK];
    }

    /** Own number of the position that earned a line. */
    public int position(int line) {
        return line < positions.length && positions[line] != 0 ? positions[line] - 1 : payee(line);
    }

    /** Whether another position than its payee may have earned some line. */
    boolean hasPositions() {
        return positions.length > 0;
    }

    /** Own number of the source of a line, {@code -1} for none. */
    public int source(int line) {
        return blocks[line >> SHIFT].source[line & MASK];
    }

    /** Level or generation of a line, {@code -1} for none. */
    public short level(int line) {
        return blocks[line >> SHIFT].level[line & MASK];
    }

    /** Base of a line in hundredths. */
    public long baseCenti(int line) {
        return blocks[line >> SHIFT].base[line & MASK];
    }

    /** Rate of a line in hundred-millionths. */
    public long rateE8(int line) {
        return blocks[line >> SHIFT].rate[line & MASK];
    }

    /** Amount of a line in minor units. */
    public long amountMinor(int line) {
        return blocks[line >> SHIFT].amount[line & MASK];
    }

    /** The rule of a line. */
    public Rule rule(int line) {
        return rules[blocks[line >> SHIFT].rule[line & MASK]];
    }

    /** Rules of lines by the numbers that {@link #pack} writes. */
    Rule[] rules() {
        return rules;
    }

    /** Changes the base of a line. */
    public void setBaseCenti(int line, long centi) {
        blocks[line >> SHIFT].base[line & MASK] = centi;
    }

    /** Changes the amount of a line. */
    public void setAmountMinor(int line, long minor) {
        blocks[line >> SHIFT].amount[line & MASK] = minor;
    }

    /** Changes the amount of a line, and the rule by which it came about. */
    public void change(int line, long minor, Rule by) {
        setAmountMinor(line, minor);
        blocks[line >> SHIFT].rule[line & MASK] = numberOf(by);
    }

    /** Whether a line's amount is its base times its rate. */
    public boolean isProduct(int line) {
        return rule(line).isProduct();
    }
}
