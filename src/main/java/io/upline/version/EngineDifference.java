package io.upline.version;

import io.upline.calculation.State;
import io.upline.control.Digests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a restated version owes to a program that calculates otherwise than the one that posted the period. While nobody has taken
 * it up it is not posted, and members whose standing no new fact has changed keep the one that was posted.
 *
 * @param open what is not posted of each key, by member id and bonus; the ledger holds the version's earnings less these
 * @param taken what is posted of each key because a person has taken it up
 * @param kept the members whose state stays as it was posted, each with the version in whose rows that state stands; the empty id
 *     is the state of nobody
 * @param keptState the state of these members
 */
public record EngineDifference(List<OfKey> open, List<OfKey> taken, SortedMap<String, Long> kept, State keptState) {

    /** No difference: the program calculates as the one that posted. */
    public static final EngineDifference NONE = new EngineDifference(List.of(), List.of(), new TreeMap<>(), State.NONE);

    /** Takes copies. */
    public EngineDifference {
        open = List.copyOf(open);
        taken = List.copyOf(taken);
        kept = new TreeMap<>(kept);
    }

    /** A key's part, in minor units of the plan's currency. */
    public record OfKey(String member, String bonus, long amountMinor) {}

    /** The difference of keys, without those of amount 0. */
    static List<OfKey> of(Map<Key, Long> amounts) {
        return amounts.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new OfKey(each.getKey().member(), each.getKey().bonus(), each.getValue()))
                .toList();
    }

    /** The key of an amount. */
    record Key(String member, String bonus) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::member).thenComparing(Key::bonus);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The digest of a version: that of its results, and behind it what is not posted of them and whose state stays. */
    String digest(String ofResults) {
        if (open.isEmpty() && kept.isEmpty()) {
            return ofResults;
        }
        Digests digests = new Digests().add("upline version less engine").add(ofResults);
        digests.add(open.size());
        open.forEach(each -> digests.add(each.member()).add(each.bonus()).add(each.amountMinor()));
        digests.add(kept.size());
        kept.keySet().forEach(digests::add);
        return digests.hex();
    }

    /** The state that is handed on: the version's own, except for the members that keep theirs. */
    State after(State own) {
        if (kept.isEmpty()) {
            return own;
        }
        List<State.RankHeld> ranks = new ArrayList<>();
        own.ranks().stream().filter(each -> !kept.containsKey(each.memberId())).forEach(ranks::add);
        ranks.addAll(keptState.ranks());
        ranks.sort(Comparator.comparing(State.RankHeld::memberId));
        List<State.Row> rows = new ArrayList<>();
        own.rows().stream().filter(each -> !kept.containsKey(each.memberId())).forEach(rows::add);
        rows.addAll(keptState.rows());
        rows.sort(Comparator.comparing(State.Row::memberId));
        return new State(ranks, rows);
    }
}
