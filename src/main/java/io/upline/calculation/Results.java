package io.upline.calculation;

import io.upline.network.Members;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What a period comes to. Results are read by range of member numbers, so that a worker can take its share and a close of any size can be
 * streamed.
 */
public interface Results {

    /** How many payees {@link #eachEarnings} takes at once. */
    int PAYEES_PER_BLOCK = 1 << 14;

    /** The members, numbered as in the inputs. */
    Members members();

    /** Names of the volumes in the order of the plan. */
    List<String> volumeNames();

    /** Value of a volume at each member, in hundredths; index = member number. The array is shared and must not be written. */
    long[] volume(int volume);

    /** Names of the ranks, lowest first; empty for a plan without ranks. */
    List<String> rankNames();

    /** Paid-as rank of each member as an index into {@link #rankNames()}, {@code -1} for none. */
    int[] rank();

    /** Title of each member: the highest rank ever held, {@code -1} for none. */
    int[] title();

    /** Names of the bonuses in the order of the plan (caps included). */
    List<String> bonuses();

    /** Names of the rules that make an earning; the first is empty and means base × rate. */
    List<String> rules();

    /** Earning lines of payees {@code from} (inclusive) to {@code to} (exclusive). */
    Earnings earnings(int from, int to);

    /** Hands over all earning lines, one block of payees after the other, so that they are never all in memory at once. */
    default void eachEarnings(Consumer<Earnings> reader) {
        int n = members().size();
        for (int from = 0; from < n; from += PAYEES_PER_BLOCK) {
            reader.accept(earnings(from, Math.min(n, from + PAYEES_PER_BLOCK)));
        }
    }

    /** Whether what the member earned is held back by the plan's {@code status}. */
    boolean held(int member);

    /** One row for each bonus, in the order of {@link #bonuses()}. */
    List<BonusTotal> totals();

    /**
     * What the breakage of each bonus consists of, in the order of {@link #bonuses()}, each bonus's levels upwards. Bonuses that promise just
     * what is earned have no lines. It is empty when these results do not keep it: it is calculated and never stored.
     */
    default List<Breakage> breakage() {
        return List.of();
    }

    /**
     * Carried rows of members {@code from} (inclusive) to {@code to} (exclusive), in canonical order; those of no member come with
     * member 0.
     */
    List<State.Row> carried(int from, int to);

    /** A tree of the plan as it was calculated; empty when this engine does not keep it. */
    default Optional<TreeShape> tree(String name) {
        return Optional.empty();
    }

    /**
     * What the leg-capped requirement of a rank on a volume counted at a member, in hundredths, rounded down; empty when the
     * rank has no such requirement or this engine does not keep it. With several requirements on the same volume, the first of the file is
     * meant.
     */
    default OptionalLong counted(int member, String rank, String volume) {
        return OptionalLong.empty();
    }

    /**
     * A tree by member number.
     *
     * @param parent parent, {@code -1} for a root, {@code -2} for a member that is not in the tree
     * @param leg position among its siblings from 1; in the placement tree its leg; 0 for a root
     */
    record TreeShape(int[] parent, int[] leg) {}

    /**
     * What one bonus came to, in minor units of the plan's currency: earned + capped + breakage + rounding = promised.
     *
     * <p>What is promised: <i>levels, and matching by levels</i>: on each level that pays, the highest rate of any row × all
     * bases; <i>generations, and matching by them</i>: the same for each generation that is listed. Where levels have no end, or
     * there is no base: what is earned; so, too, where that is more, as several payees share a generation. <i>Pool</i>: its
     * size, what was carried to it included; nothing when it is carried on. <i>Percent, differential, binary, party, award,
     * structure, given</i>: what is earned; of a binary with its own cap and {@code excess: consumed} the sum before it (what is
     * carried is not due yet). All of this is before the caps over the bonus. <i>Cap</i>: nothing; the bonuses under it bear what it takes,
     * and its own row only says how much that is. What breakage consists of, {@link #breakage} tells.
     *
     * @param lines number of earning lines
     * @param earnedMinor what the plan pays out, after caps
     * @param promisedMinor what the kind promises, see above
     * @param cappedMinor what caps took away
     * @param breakageMinor what is promised and earned by nobody
     * @param roundingMinor difference made by rounding
     */
    record BonusTotal(
            String bonus,
            long lines,
            long earnedMinor,
            long promisedMinor,
            long cappedMinor,
            long breakageMinor,
            long roundingMinor) {}
}
