package io.upline.calculation;

import java.util.ArrayList;
import java.util.List;

/**
 * One sweep from the bottom of a tree to its top: at each member the items in their order, then what it hands on. Counters that
 * conditions need join while the items are made.
 */
final class Sweep {

    private final Workings workings;
    private final String tree;
    private final List<Swept> items = new ArrayList<>();
    private final List<LegCount> counts = new ArrayList<>();

    Sweep(Workings workings, String tree) {
        this.workings = workings;
        this.tree = tree;
    }

    /** Of no tree: everything that is asked for is known already. */
    static Sweep none(Workings workings) {
        return new Sweep(workings, "");
    }

    /** Whether a tree has the order of the sweep: it is the tree swept, or compressed or passed up from it. */
    boolean runsOver(String other) {
        return tree.equals(workings.rootOf(other));
    }

    void count(LegCount count) {
        counts.add(count);
    }

    void item(Swept swept) {
        items.add(swept);
    }

    void run() {
        Swept[] at = items.toArray(Swept[]::new);
        List<Swept> all = new ArrayList<>(items);
        all.addAll(counts);
        Swept[] done = all.toArray(Swept[]::new);
        Swept together = new Swept() {
            @Override
            public void at(int member) {
                for (Swept swept : at) {
                    swept.at(member);
                }
            }

            @Override
            public void done(int member) {
                for (Swept swept : done) {
                    swept.done(member);
                }
            }
        };
        VolumeSum.run(together, workings.seats(tree), workings.standing);
    }
}
