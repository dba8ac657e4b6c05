package io.upline.anchor;

import io.upline.control.AuditStore;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds lines of the anchor against the ledger, the audit trail and the adoptions that this database knows. */
final class AnchorComparison {

    private final LedgerStore ledger;
    private final AuditStore audit;
    private final AdoptionStore adoptions;
    private final String home;
    private final List<Fact> lacks = new ArrayList<>();
    private final List<Fact> others = new ArrayList<>();
    private final List<Fact> found = new ArrayList<>();
    private final List<Long> off = new ArrayList<>();
    private final Set<Long> agreed = new HashSet<>();
    private boolean foreign;
    private long rowOff;

    AnchorComparison(LedgerStore ledger, AuditStore audit, AdoptionStore adoptions, String home) {
        this.ledger = ledger;
        this.audit = audit;
        this.adoptions = adoptions;
        this.home = home;
    }

    /** Compares lines; those that an adoption among them, or another one, has given up are passed over. */
    void compare(List<AnchorLine> lines, Set<Long> givenUp) {
        Set<Long> passed = new HashSet<>(givenUp);
        lines.forEach(line -> passed.addAll(line.numbers("givenUp")));
        List<AnchorLine> standing =
                lines.stream().filter(line -> !passed.contains(line.number())).toList();
        long first = standing.stream().mapToLong(AnchorLine::batch).min().orElse(0);
        Map<Long, LedgerBatch> batches = ledger.between(first - 1, Long.MAX_VALUE).stream()
                .collect(Collectors.toMap(LedgerBatch::batch, Function.identity()));
        for (AnchorLine line : standing) {
            Optional<String> writer = line.home().filter(other -> !other.equals(home));
            if (writer.isPresent()) {
                if (!foreign) {
                    found.add(Fact.of("anchor.foreign", "home", writer.get(), "line", line.number()));
                }
                foreign = true;
                off.add(line.number());
            } else {
                compare(line, Optional.ofNullable(batches.get(line.batch())));
            }
        }
    }

    private void compare(AnchorLine line, Optional<LedgerBatch> batch) {
        boolean agrees = true;
        if (line.isAdoption() && !adoptions.knows(line.text(AdoptionStore.KEY))) {
            found.add(Fact.of(
                    "anchor.adoptedElsewhere",
                    "at",
                    line.text("at"),
                    "by",
                    line.fact().values().getOrDefault("by", List.of()),
                    "place",
                    line.text("place")));
            agrees = false;
        }
        if (line.batch() > 0 && batch.isEmpty()) {
            if (!line.isAdoption()) {
                lacks.add(line.fact());
            }
            agrees = false;
        } else if (batch.isPresent() && !batch.get().hash().equals(line.head())) {
            others.add(line.fact());
            agrees = false;
        }
        if (line.audit() > 0 && !audit.hashOf(line.audit()).equals(Optional.of(line.auditHash()))) {
            rowOff = rowOff == 0 ? line.audit() : Math.min(rowOff, line.audit());
            agrees = false;
        }
        if (!agrees) {
            off.add(line.number());
        } else if (!line.isAdoption()) {
            agreed.add(line.batch());
        }
    }

    /** What does not agree. */
    List<Fact> found() {
        List<Fact> all = new ArrayList<>(found);
        if (!lacks.isEmpty()) {
            all.add(Fact.of("anchor.lacks", "lacks", lacks));
        }
        if (!others.isEmpty()) {
            all.add(Fact.of("anchor.others", "others", others));
        }
        if (rowOff > 0) {
            all.add(Fact.of("anchor.audit", "row", rowOff, "rows", audit.end().rows()));
        }
        return all;
    }

    /** Numbers of the lines that do not agree. */
    List<Long> off() {
        return off;
    }

    /** The batches that a line names and the ledger holds as it says. */
    Set<Long> agreed() {
        return agreed;
    }

    /** Whether another home has written there. */
    boolean isForeign() {
        return foreign;
    }
}
