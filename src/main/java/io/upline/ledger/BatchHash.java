package io.upline.ledger;

import io.upline.control.Digests;

/**
 * The hash of a batch: over the batch before it, its own head, and its transfers in the order of party and line, in blocks of
 * {@value #BLOCK} that are hashed for themselves and joined in order, so that they can be hashed side by side.
 */
final class BatchHash {

    /** Number of the format. A batch is checked by the format it was made with. */
    static final int FORMAT = 2;

    private static final int BLOCK = 4_096;

    private final Digests digests = new Digests();
    private final Digests block = new Digests();
    private long transfers;

    BatchHash(LedgerBatch batch) {
        if (batch.format() != FORMAT) {
            throw new IllegalStateException("batch " + batch.batch() + " has a hash of format " + batch.format()
                    + ", which this program does not know");
        }
        digests.add("upline batch " + FORMAT)
                .add(batch.previous())
                .add(batch.batch())
                .add(batch.event().kind().word())
                .add(batch.event().reference())
                .add(batch.period().job())
                .add(batch.period().first().toEpochDay())
                .add(batch.period().last().toEpochDay())
                .add(batch.digest())
                .add(batch.postedOn().toEpochDay())
                .add(batch.payDay().toEpochDay())
                .add(batch.by());
    }

    void add(String party, String position, Transfer transfer) {
        TransferDigest.add(block, party, position, transfer);
        if (++transfers % BLOCK == 0) {
            digests.add(block);
        }
    }

    long transfers() {
        return transfers;
    }

    String hex() {
        if (transfers % BLOCK != 0) {
            digests.add(block);
        }
        return digests.add(transfers).hex();
    }
}
