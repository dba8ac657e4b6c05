package io.upline.version;

import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import io.upline.ledger.LedgerStore;
import io.upline.settlement.ProposalStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the partitions of drafts that no longer exist. The versions that stand tell which partitions are still wanted, so nothing is left
 * behind by whatever went before; a partition that somebody reads just now is dropped by the next run.
 */
public final class SupersededDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(SupersededDrafts.class);

    private final Partitions partitions;
    private final VersionStore versions;
    private final LedgerStore ledger;

    /** The drafts of an opened home. */
    public SupersededDrafts(Partitions partitions, VersionStore versions, LedgerStore ledger) {
        this.partitions = partitions;
        this.versions = versions;
        this.ledger = ledger;
    }

    /** Drops these partitions, each in a transaction of its own. */
    public void drop() {
        for (PartitionedTable table : ResultStore.TABLES) {
            // partitions are read before versions: both come in one transaction, so whoever has one has the other
            drop(table, partitions.all(table), versions::ids);
        }
        for (PartitionedTable table : ProposalStore.TABLES) {
            drop(table, partitions.all(table), this::runs);
        }
    }

    /** The runs that made a version that stands or a batch of the ledger. */
    private Set<Long> runs() {
        Set<Long> runs = new HashSet<>(versions.runs());
        ledger.all().forEach(batch -> runs.add(batch.run()));
        return runs;
    }

    private void drop(PartitionedTable table, List<Long> all, Supplier<Set<Long>> standing) {
        if (all.isEmpty()) {
            return;
        }
        Set<Long> kept = standing.get();
        for (long each : all) {
            if (!kept.contains(each) && !partitions.drop(table, each)) {
                LOG.info("rows of a superseded draft in {} are being read; the next run drops them", table.name());
            }
        }
    }
}
