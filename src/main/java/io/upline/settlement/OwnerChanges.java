package io.upline.settlement;

import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferStore;
import io.upline.network.Roll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Posts changes of owner for what is owed. Each is an event of its own, posted once by its reference. */
public final class OwnerChanges {

    private final Database database;
    private final LedgerStore ledger;
    private final AuditStore audit;

    /** Posts to a ledger. */
    public OwnerChanges(Database database, LedgerStore ledger, AuditStore audit) {
        this.audit = audit;
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Moves all that one party is owed and owes to another. Asked again with the same reference and parties it posts nothing, and
     * ends what a process that died had begun.
     *
     * @param reference the reference of the decision, unique among changes of owner
     * @param fromId member id of the party that has it
     * @param toId member id of the party that gets it
     * @param roll every member known
     * @param day the day of the books
     * @param by who posts it
     * @return the batch; nothing where nothing is owed either way
     * @throws Refusal when the reference was posted for other parties
     */
    public Optional<LedgerBatch> post(
            String reference, String fromId, String toId, Roll roll, LocalDate day, Actor by) {
        OwnerChange change = new OwnerChange(roll.ids().find(fromId), roll.ids().find(toId));
        LedgerEvent event = new LedgerEvent(EventKind.OWNER_CHANGE, reference);
        String digest = change.digest(roll.ids());
        Optional<LedgerBatch> begun = ledger.of(event);
        if (begun.isPresent() && !begun.get().digest().equals(digest)) {
            throw Refusal.of("otherOwnerChange", "reference", reference);
        }
        if (begun.isEmpty()) {
            begun = begin(event, change, digest, roll, day, by.name());
        }
        // rows that are sealed are read back by another connection, which does not see a transaction under way
        return begun.map(batch -> batch.sealed() ? batch : sealed(batch, roll, by));
    }

    private LedgerBatch sealed(LedgerBatch batch, Roll roll, Actor by) {
        return database.inTransaction(() -> {
            PartSum rows = new PartSum(LedgerParts.TRANSFER);
            LedgerBatch sealed = ledger.seal(batch, roll, rows);
            audit.add(
                    by,
                    "owner-change",
                    batch.event().reference(),
                    Fact.of("audit.sealed", "batch", sealed.batch(), "hash", sealed.hash(), "digest", sealed.digest()),
                    LedgerParts.touched(sealed, rows));
            return sealed;
        });
    }

    private Optional<LedgerBatch> begin(
            LedgerEvent event, OwnerChange change, String digest, Roll roll, LocalDate day, String by) {
        List<Standing> before =
                ledger.balances().before(Long.MAX_VALUE).getOrDefault(roll.keyOf(change.from()), List.of());
        List<Transfer> transfers = change.transfers(before);
        if (transfers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(database.inTransaction(() -> {
            LedgerBatch batch =
                    ledger.begin(LedgerBatch.wanted(event, 0, MoneyPeriod.NONE, digest, day, day, by), List.of());
            try (TransferStore.Writer writer = ledger.transfers().write(batch.batch(), roll)) {
                int line = 0;
                for (int i = 0; i < transfers.size(); i++) {
                    line = i > 0
                                    && transfers.get(i).party()
                                            == transfers.get(i - 1).party()
                            ? line + 1
                            : 0;
                    writer.write(line, transfers.get(i));
                }
            }
            return batch;
        }));
    }
}
