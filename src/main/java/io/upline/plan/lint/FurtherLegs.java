package io.upline.plan.lint;

import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.PaidOn;
import io.upline.plan.volume.Tree;
import java.util.Optional;

/** Whether a bonus that pays on two legs stands over a tree in which a member may have more, of which the further ones count on no side. */
final class FurtherLegs {

    private static final int TWO = 2;

    private final Plan plan;

    FurtherLegs(Plan plan) {
        this.plan = plan;
    }

    /** The tree of such a bonus. */
    Optional<String> tree(Bonus bonus) {
        return bonus.kind().paidOn() instanceof PaidOn.TwoLegs && mayHaveMore(bonus.tree())
                ? Optional.of(bonus.tree())
                : Optional.empty();
    }

    /** The placement tree says by name which leg is left and which is right; a file that names a third one means to. */
    private boolean mayHaveMore(String tree) {
        return plan.tree(tree)
                .map(each -> switch (each) {
                    case Tree.Matrix matrix -> matrix.width() > TWO;
                    case Tree.Kept kept -> mayHaveMore(kept.from());
                    case Tree.PassUp _ -> true;
                })
                .orElse(!tree.equals(Tree.PLACEMENT));
    }
}
