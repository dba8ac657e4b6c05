package io.upline.calculation.conditions;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.volumes.Swept;
import io.upline.calculation.volumes.VolumeSum;
import java.util.ArrayList;
import java.util.List;

/**
 * One sweep from the bottom of a tree to its top: at each member the items in their order, then what it hands on. Counters that
 * conditions need join while the items are made.
 */
public final class Sweep {

    private final Columns columns;
    private final String tree;
    private final List<Swept> items = new ArrayList<>();
    private final List<LegCount> counts = new ArrayList<>();

    /** A sweep over a tree that is built, with nothing in it yet. */
    public Sweep(Columns columns, String tree) {
        this.columns = columns;
        this.tree = tree;
    }

    /** A sweep over no tree, for conditions of which everything is known already. */
    public static Sweep none(Columns columns) {
        return new Sweep(columns, "");
    }

    /** Whether it goes over no tree. */
    boolean isNone() {
        return tree.isEmpty();
    }

    /** Whether a tree has the order of the sweep: it is the tree swept, or compressed or passed up from it. */
    boolean runsOver(String other) {
        return tree.equals(columns.ground().rootOf(other));
    }

    void count(LegCount count) {
        counts.add(count);
    }

    /** Adds an item; at each member it comes after those that were added before it. */
    public void item(Swept swept) {
        items.add(swept);
    }

    /** Sweeps everything that was added, from the bottom of the tree to its top. */
    public void run() {
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
        VolumeSum.run(together, columns.seats(tree), columns.ground().standing());
    }
}
