package io.upline.version;

import io.upline.network.Genealogy;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where new facts stand: at which members, near whom, and in whose downline, by every tree there is or was. Trees that a plan
 * derives from another one keep a member's downline within what it is in that one.
 *
 * <p>Facts are sorted by position in each tree, so that a downline costs a search and what is found in it.
 */
final class FactPlaces {

    private final List<NewFact> facts;
    private final int[] home;
    private final int[] owner;
    private final boolean everywhere;
    private final long[] owned;
    private final Sorted atMember;
    private final Sorted atHome;
    private final List<Downlines> trees = new ArrayList<>();
    private Optional<Sorted> above = Optional.empty();

    /**
     * @param now the members of the new calculation
     * @param sponsor who sponsored each of them in the posted calculation
     * @param placement above whom each of them was placed in it
     * @param others parents in further trees of the new calculation that a plan looks into, the placement tree among them. With any of
     *     these trees a downline is whatever is below in any tree, then whatever is below that in any tree, and so on
     * @param everywhere whether the members of such a tree stand otherwise now: then everything is below everybody
     */
    FactPlaces(
            List<NewFact> facts, Members now, int[] sponsor, int[] placement, List<int[]> others, boolean everywhere) {
        this.facts = facts;
        this.everywhere = everywhere;
        this.owner = now.owner();
        this.owned = IntStream.range(0, now.size())
                .filter(member -> owner[member] >= 0)
                .mapToLong(member -> (long) owner[member] << 32 | member)
                .sorted()
                .toArray();
        home = homes(now, now.sponsor());
        int[] themselves = new int[now.size()];
        Arrays.setAll(themselves, member -> member);
        atMember = sorted(themselves);
        atHome = sorted(home);
        boolean moved = !Arrays.equals(sponsor, now.sponsor()) || !Arrays.equals(placement, now.placement());
        if (!others.isEmpty()) {
            List<int[]> parents = new ArrayList<>(others);
            parents.addAll(List.of(now.sponsor(), now.placement(), sponsor, placement));
            above = Optional.of(new Sorted(above(parents, now.size())));
            return;
        }
        trees.add(new Downlines(now.sponsor(), now.joinedOn()));
        if (moved) {
            trees.add(new Downlines(sponsor, now.joinedOn()));
        }
    }

    /** A key for each fact and each member that it is below of, in whatever tree. */
    private long[] above(List<int[]> parents, int members) {
        LongStream.Builder keys = LongStream.builder();
        FactSet reached = new FactSet(members);
        for (int fact = 0; fact < facts.size(); fact++) {
            reached.clear();
            facts.get(fact).members().forEach(reached::add);
            for (int i = 0; i < reached.size(); i++) {
                for (int[] parent : parents) {
                    if (parent[reached.at(i)] >= 0) {
                        reached.add(parent[reached.at(i)]);
                    }
                }
                keys.add((long) reached.at(i) << 32 | fact);
            }
        }
        return keys.build().toArray();
    }

    /** The distributor that a member's orders belong to. */
    int homeOf(int member) {
        return home[member];
    }

    /** Who is paid for what a position earns. */
    int payeeOf(int position) {
        return owner[position] < 0 ? position : owner[position];
    }

    /** The positions that a payee is paid for: its own and those it owns. */
    int[] positionsOf(int payee) {
        int at = Arrays.binarySearch(owned, (long) payee << 32);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < owned.length && owned[to] >>> 32 == payee) {
            to++;
        }
        int[] positions = new int[to - from + 1];
        positions[0] = payee;
        for (int i = from; i < to; i++) {
            positions[1 + i - from] = (int) owned[i];
        }
        return positions;
    }

    /** The facts at a payee's positions and in their downlines. */
    void belowPayee(int payee, FactSet to) {
        for (int position : positionsOf(payee)) {
            below(position, to);
        }
    }

    /** The facts at a member itself. */
    void at(int member, FactSet to) {
        atMember.between(member, member + 1, to);
    }

    /** The facts at a member and at the customers that belong to it. */
    void near(int member, FactSet to) {
        at(member, to);
        atHome.between(member, member + 1, to);
    }

    /** The facts at a member and in its downline, by each tree. */
    void below(int member, FactSet to) {
        near(member, to);
        for (int fact = 0; everywhere && fact < facts.size(); fact++) {
            to.add(fact);
        }
        above.ifPresent(all -> all.between(member, member + 1, to));
        for (Downlines tree : trees) {
            tree.below(member, to);
        }
    }

    private Sorted sorted(int[] place) {
        return new Sorted(facts, member -> place[member]);
    }

    /** The distributor that each member's orders belong to: itself, or the next one above that is not removed. */
    private static int[] homes(Members members, int[] sponsor) {
        Genealogy tree = Genealogy.of(sponsor, members.joinedOn());
        int[] home = new int[members.size()];
        for (int member : tree.memberAt()) {
            boolean own =
                    members.isDistributor(member) && members.status()[member] != MemberStatus.TERMINATED.ordinal();
            home[member] = own || sponsor[member] < 0 ? member : home[sponsor[member]];
        }
        return home;
    }

    /** Facts by place. */
    private static final class Sorted {
        private final long[] keys;

        /** Sorts facts by place; each key holds a place and a fact. */
        Sorted(long[] keys) {
            this.keys = keys;
            Arrays.sort(keys);
        }

        Sorted(List<NewFact> facts, IntUnaryOperator placeOf) {
            List<Long> all = new ArrayList<>();
            for (int fact = 0; fact < facts.size(); fact++) {
                for (int member : facts.get(fact).members()) {
                    int place = placeOf.applyAsInt(member);
                    if (place >= 0) {
                        all.add((long) place << 32 | fact);
                    }
                }
            }
            keys = all.stream().mapToLong(Long::longValue).sorted().toArray();
        }

        void between(int from, int to, FactSet found) {
            int at = Arrays.binarySearch(keys, (long) from << 32);
            for (int k = at < 0 ? -at - 1 : at; k < keys.length && keys[k] >>> 32 < to; k++) {
                found.add((int) keys[k]);
            }
        }
    }

    /** The downlines in one tree. */
    private final class Downlines {
        private final Genealogy tree;
        private final Sorted sorted;

        Downlines(int[] parent, int[] joinedOn) {
            tree = Genealogy.of(parent, joinedOn);
            sorted = new Sorted(facts, member -> tree.positionOf()[member]);
        }

        void below(int member, FactSet to) {
            int position = tree.positionOf()[member];
            if (position >= 0) {
                sorted.between(position, tree.end()[position], to);
            }
        }
    }
}
