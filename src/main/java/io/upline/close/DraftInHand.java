package io.upline.close;

import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodCalculation;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draft that an execution writes or posts, in memory: calculated once, by the first step that asks, or by the step that
 * froze it. Threads of a partitioned step share it.
 */
class DraftInHand {

    private final RunInHand hand;
    private final Drafts drafts;
    private final RunStore runs;
    private final LedgerStore ledger;
    private List<PeriodCalculation> calculated = List.of();
    private @Nullable Draft draft;

    DraftInHand(RunInHand hand, Drafts drafts, RunStore runs, LedgerStore ledger) {
        this.hand = hand;
        this.drafts = drafts;
        this.runs = runs;
        this.ledger = ledger;
    }

    /** Takes what was calculated when the run's inputs were frozen, so that it is not calculated again. */
    synchronized void calculated(List<PeriodCalculation> periods) {
        calculated = List.copyOf(periods);
    }

    synchronized Draft get() {
        Draft ready = draft;
        if (ready == null) {
            ready = made();
            draft = ready;
        }
        return ready;
    }

    private Draft made() {
        Run run = hand.run();
        if (run.kind() == Run.Kind.POST) {
            // the draft as it was approved: the posting does not see its own batch
            long below = ledger.ofRun(run.id(), EventKind.CLOSE)
                    .map(LedgerBatch::batch)
                    .orElse(Long.MAX_VALUE);
            return drafts.of(runs.get(run.draftRun()), hand.job(), below);
        }
        return calculated.isEmpty()
                ? drafts.of(run, hand.job(), Long.MAX_VALUE)
                : drafts.frozen(run, hand.job(), calculated);
    }
}
