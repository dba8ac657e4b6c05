package io.upline.close;

import io.upline.company.Company;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.settlement.PaymentRun;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a post works with beside its draft, in memory: its batches, the payment run that follows the close, and the draft with the
 * accounts after that run. Each is a function of what was frozen and of the batches before its own, so that a restart comes to the
 * same. There is one for each execution.
 */
class Posting {

    private final RunInHand hand;
    private final DraftInHand draft;
    private final Drafts drafts;
    private final LedgerStore ledger;
    private final Company company;
    private @Nullable PaymentRun chosen;
    private @Nullable Draft paid;

    Posting(RunInHand hand, DraftInHand draft, Drafts drafts, LedgerStore ledger, Company company) {
        this.hand = hand;
        this.draft = draft;
        this.drafts = drafts;
        this.ledger = ledger;
        this.company = company;
    }

    /** The draft as it was approved. */
    Draft draft() {
        return draft.get();
    }

    /** The payment run that is chosen after the close was sealed; the run does not see its own batch. */
    synchronized PaymentRun chosen() {
        PaymentRun ready = chosen;
        if (ready == null) {
            long below = payments().map(LedgerBatch::batch).orElse(Long.MAX_VALUE);
            ready = drafts.choose(draft(), below);
            chosen = ready;
        }
        return ready;
    }

    /** The draft with each party's account after the payment run, where the post ends with one. */
    synchronized Draft paid() {
        Draft ready = paid;
        if (ready == null) {
            ready = company.paysAtOnce()
                    ? drafts.posted(draft(), close(), chosen(), payments().orElse(null))
                    : draft();
            paid = ready;
        }
        return ready;
    }

    /** The batch of the close; begun by the first step. */
    LedgerBatch close() {
        return begun().orElseThrow(() -> new IllegalStateException("no batch was begun"));
    }

    /** The batch of the close, if it was begun. */
    Optional<LedgerBatch> begun() {
        return ledger.ofRun(hand.id(), EventKind.CLOSE);
    }

    /** The batch of the payment run, if it was begun. */
    Optional<LedgerBatch> payments() {
        return ledger.ofRun(hand.id(), EventKind.PAYMENT_RUN);
    }
}
