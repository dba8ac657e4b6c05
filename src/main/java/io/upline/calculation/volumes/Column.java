package io.upline.calculation.volumes;

import io.upline.calculation.ground.Numbering;
import io.upline.calculation.ground.Seats;
import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.plan.Terms.BelowZero;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A volume's values while they are calculated, by member number, in hundredths.
 *
 * <p>Sums are carried before the volume's factor {@code times}, which is applied where a figure is read, and rounded once there: digits
 * below hundredths are never lost order by order. {@link #raw} is the plain sum, which is what passes on to the members above; {@link #read} is what conditions, brackets and
 * bases see: the same array until a figure is read otherwise. {@link #leg} is what a member and those below it add to the volume of the
 * member above: the contribution of the leg it heads. All three are shared, filled by whoever calculates the volume.
 */
public final class Column {

    /** No sum is this large: ten times as much still is a figure. */
    static final long MOST_SUM = 1L << 58;

    public final String name;
    public final long[] raw;
    public long[] read;
    public long[] leg = new long[0];

    /** What orders that moved up add to the volume of the member they moved up to, by the head of their leg; empty where none did. */
    public long[] moved = new long[0];

    @Nullable
    public Seats seats;

    public int legsLeftOut;

    /** The volume whose left-out legs are left out here as well, where this column holds what the orders of that volume pay. */
    @Nullable
    public Column volume;

    /** Whether any figure in it may be below zero. */
    public boolean mayBeNegative = true;

    public List<Column> parts = List.of();

    private final Map<Integer, Long> ownOfRemoved = new HashMap<>();
    private final Map<Integer, Long> readOfRemoved = new HashMap<>();
    private final boolean[] removed;
    private final Numbering numbering;
    private final BelowZero belowZero;
    private long[] owed = new long[0];
    private Rate times = Rate.ONE;
    private boolean isReadApart;
    private boolean[] leftOut = new boolean[0];

    /** A column of zeros, one for each member; {@code belowZero} decides how a figure below zero is read. */
    public Column(String name, boolean[] removed, Numbering numbering, BelowZero belowZero) {
        this.numbering = numbering;
        this.name = name;
        this.removed = removed;
        this.belowZero = belowZero;
        raw = new long[removed.length];
        read = raw;
    }

    /** Sets the factor that is applied where a figure is read. */
    public void times(Rate factor) {
        times = factor;
    }

    /** A sum with the factor applied, rounded to hundredths, half up (away from zero on a tie). */
    public long scaled(long sum) {
        return times.equals(Rate.ONE)
                ? sum
                : Rounding.multiplyDivide(sum, times.e8(), Rate.ONE_E8, RoundingMode.HALF_UP);
    }

    /** The plain sum at a member, below zero or not. */
    public long plain(int member) {
        return scaled(raw[member]);
    }

    /** Takes what members still owe from earlier periods, by member; it is taken off the figures that are read. */
    public void owes(long[] before) {
        owed = before;
    }

    /** Sets the figure of a member; what is read of it follows from what the plan does below zero and from what is owed. */
    public void set(int member, long value) {
        set(member, value, figure(member, value));
    }

    /** What is read of a sum of a member. */
    public long figure(int member, long sum) {
        long plain = scaled(sum);
        long after = owed.length == 0 ? plain : Math.subtractExact(plain, owed[member]);
        return belowZero == BelowZero.ALLOWED ? plain : Math.max(0, after);
    }

    /** The least sum of a member of which so much is read; between minus and plus {@link #MOST_SUM} where there is none. */
    public long least(int member, long figure) {
        if (times.equals(Rate.ONE) && (belowZero == BelowZero.ALLOWED || figure > 0)) {
            return owed.length == 0 || belowZero == BelowZero.ALLOWED ? figure : Math.addExact(figure, owed[member]);
        }
        long low = -MOST_SUM;
        long high = MOST_SUM;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            boolean enough = figure(member, middle) >= figure;
            high = enough ? middle : high;
            low = enough ? low : middle + 1;
        }
        return low;
    }

    /** Sets what is added up and what is read apart, for a sum of volumes that are each floored by themselves. */
    public void set(int member, long plain, long value) {
        raw[member] = plain;
        if (!isReadApart && value != plain) {
            isReadApart = true;
            read = raw.clone();
        }
        read[member] = value;
    }

    /** A removed member has no volume, but its orders are a source under its own name. */
    public void setRemoved(int member, long own) {
        long plain = scaled(own);
        setRemoved(member, own, isFloored() ? Math.max(0, plain) : plain);
    }

    /** The same for a sum of volumes that are each floored by themselves. */
    public void setRemoved(int member, long own, long value) {
        ownOfRemoved.put(member, own);
        readOfRemoved.put(member, value);
    }

    /** The figure that a source brings, as it is read. */
    public long source(int member) {
        return removed[member] ? readOfRemoved.getOrDefault(member, read[member]) : read[member];
    }

    /** The figure that a source brings, as its orders add up. */
    public long sourceRaw(int member) {
        return scaled(sourceSum(member));
    }

    /** The same before the factor is applied. */
    public long sourceSum(int member) {
        return removed[member] ? ownOfRemoved.getOrDefault(member, raw[member]) : raw[member];
    }

    /** The volume that the member owes to the next period. */
    public long owedAfter(int member) {
        long before = owed.length == 0 ? 0 : owed[member];
        return Math.max(0, Math.subtractExact(before, plain(member)));
    }

    /** Whether a figure below zero is read as zero. */
    public boolean isFloored() {
        return belowZero != BelowZero.ALLOWED;
    }

    /** Contributions of the member's legs, in the order of their heads; legs that are left out count 0. */
    public long[] legsOf(int member) {
        long[] legs = allLegsOf(member);
        return legsLeftOut == 0 ? legs : withoutStrongest(legs);
    }

    private long[] allLegsOf(int member) {
        if (seats == null) {
            return new long[0];
        }
        int[] heads = heads(seats, member);
        long[] legs = new long[heads.length];
        Arrays.setAll(legs, k -> contribution(heads[k]));
        return legs;
    }

    /** Heads of the member's legs, in the order of {@link #legsOf}. */
    public int[] headsOf(int member) {
        return seats == null ? new int[0] : heads(seats, member);
    }

    /** Heads of the legs of a member, those outside the tree included. */
    private static int[] heads(Seats seats, int member) {
        int[] count = new int[1];
        seats.outside().eachHead(seats.line(), member, _ -> count[0]++);
        int[] heads = new int[count[0]];
        count[0] = 0;
        seats.outside().eachHead(seats.line(), member, head -> heads[count[0]++] = head);
        return heads;
    }

    private long contribution(int head) {
        return scaled(sumOf(head));
    }

    private long sumOf(int head) {
        long sum = Math.addExact(leg.length == 0 ? 0 : leg[head], moved.length == 0 ? 0 : moved[head]);
        for (Column part : parts) {
            sum = Math.addExact(sum, part.contribution(head));
        }
        return sum;
    }

    private long[] withoutStrongest(long... legs) {
        for (int k = 0; k < Math.min(legsLeftOut, legs.length); k++) {
            int strongest = -1;
            for (int j = 0; j < legs.length; j++) {
                if (legs[j] != Long.MIN_VALUE && (strongest < 0 || legs[j] > legs[strongest])) {
                    strongest = j;
                }
            }
            legs[strongest] = Long.MIN_VALUE;
        }
        return Arrays.stream(legs).map(v -> v == Long.MIN_VALUE ? 0 : v).toArray();
    }

    /** Whether the leg headed by {@code head} is one of those its member leaves out; asked once the volume is calculated. */
    public boolean isLeftOut(int head) {
        if (legsLeftOut == 0 || seats == null) {
            return false;
        }
        if (leftOut.length == 0) {
            leftOut = new boolean[raw.length];
            for (int member : seats.line().memberAt()) {
                leaveOut(heads(seats, member));
            }
        }
        return leftOut[head];
    }

    /** Marks the strongest of a member's legs; of equal ones those of the lower ids. Cost: legs × legs left out. */
    private void leaveOut(int... heads) {
        int[] strongest = new int[legsLeftOut];
        int count = 0;
        for (int head : heads) {
            int at = count;
            while (at > 0 && isStronger(head, strongest[at - 1])) {
                at--;
            }
            if (at < legsLeftOut) {
                count = Math.min(count + 1, legsLeftOut);
                System.arraycopy(strongest, at, strongest, at + 1, count - at - 1);
                strongest[at] = head;
            }
        }
        for (int k = 0; k < count; k++) {
            leftOut[strongest[k]] = true;
        }
    }

    private boolean isStronger(int head, int other) {
        long more = sumOf(head) - sumOf(other);
        return more > 0 || (more == 0 && numbering.input(head) < numbering.input(other));
    }

    /** Sum of the strongest legs that are left out. */
    public long strongest(int member, int count) {
        if (volume != null) {
            return leftOutOf(volume, member);
        }
        int[] heads = seats == null ? new int[0] : heads(seats, member);
        long[] legs = new long[heads.length];
        Arrays.setAll(legs, k -> sumOf(heads[k]));
        Arrays.sort(legs);
        long sum = 0;
        for (int k = legs.length - 1; k >= 0 && k >= legs.length - count; k--) {
            sum = Math.addExact(sum, legs[k]);
        }
        return sum;
    }

    private long leftOutOf(Column told, int member) {
        long sum = 0;
        for (int head : seats == null ? new int[0] : heads(seats, member)) {
            sum = Math.addExact(sum, told.isLeftOut(head) ? sumOf(head) : 0);
        }
        return sum;
    }
}
