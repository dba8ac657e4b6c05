package io.upline.ledger;

import io.upline.control.Digests;

/**
 * The hash of a batch: over the batch before it, its own head, and its transfers in member order, as they are added. Member
 * ids, not numbers or keys, so that it can be computed anew from an export.
 */
final class BatchHash {

    private final Digests digests = new Digests();
    private long transfers;

    BatchHash(String previous, String job, String period, String digest, String postedOn) {
        digests.add("upline batch 1")
                .add(previous)
                .add(job)
                .add(period)
                .add(digest)
                .add(postedOn);
    }

    void add(String memberId, Transfer transfer) {
        transfers++;
        digests.add(memberId)
                .add(transfer.event().name())
                .add(transfer.debit())
                .add(transfer.credit())
                .add(transfer.amountMinor())
                .add(transfer.currency())
                .add(transfer.bonus())
                .add(transfer.job())
                .add(transfer.period())
                .add(transfer.cause());
    }

    long transfers() {
        return transfers;
    }

    String hex() {
        return digests.add(transfers).hex();
    }
}
