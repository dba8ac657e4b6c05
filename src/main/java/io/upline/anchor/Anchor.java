package io.upline.anchor;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.period.CompanyClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a home against its anchor, and writes to that what was sealed since. */
public final class Anchor {

    private final Home home;
    private final @Nullable Path path;
    private final HomeIdentity opened;
    private final HomeStore homes;
    private final AdoptionStore adoptions;
    private final LedgerStore ledger;
    private final AuditStore audit;
    private final AnchorBodies bodies;
    private final Database database;
    private final CompanyClock clock;

    Anchor(
            Home home,
            Company company,
            HomeIdentity opened,
            HomeStore homes,
            AdoptionStore adoptions,
            LedgerStore ledger,
            AuditStore audit,
            AnchorBodies bodies,
            Database database,
            CompanyClock clock) {
        this.home = home;
        this.path = company.anchor();
        this.opened = opened;
        this.homes = homes;
        this.adoptions = adoptions;
        this.ledger = ledger;
        this.audit = audit;
        this.bodies = bodies;
        this.database = database;
        this.clock = clock;
    }

    /**
     * How the home stands to the end of its anchor. Whoever rebuilt the ledger's chain or the audit trail is found there, since the last
     * head hangs on all before it; so is an older database.
     */
    public AnchorState look() {
        Path file = path;
        if (file == null) {
            return unset(List.of());
        }
        AnchorCheck check = begin(file);
        read(check, false);
        noteOpen(check);
        return check.state();
    }

    /** How the home stands to each line of its anchor, and what the anchor says that nobody could know without it. */
    public AnchorState lookAtAll() {
        Path file = path;
        if (file == null) {
            return unset(List.of(Fact.of("anchor.none")));
        }
        AnchorCheck check = begin(file);
        read(check, true);
        noteOpen(check);
        if (file.startsWith(home.root())) {
            check.note(Fact.of("anchor.inside", "file", file));
        }
        List<AnchorLine> lines = check.text().lines();
        lines.stream().filter(AnchorLine::isAdoption).map(AnchorLine::fact).forEach(check::note);
        if (check.text().pieces() > 0) {
            check.note(Fact.of("anchor.pieces", "count", check.text().pieces()));
        }
        if (lines.isEmpty()) {
            check.note(Fact.of("anchor.empty", "file", file));
        } else if (check.state().found().isEmpty()) {
            AnchorLine last = lines.getLast();
            long rows = audit.end().rows();
            check.note(Fact.of(
                    "anchor.agrees",
                    "lines",
                    lines.size(),
                    "batch",
                    last.batch(),
                    "row",
                    last.audit(),
                    "at",
                    last.text("at"),
                    "open",
                    rows - last.audit()));
        }
        return check.state();
    }

    /**
     * Writes a line for each sealed batch and each adoption that has none; does nothing where no anchor is set.
     *
     * @throws Refusal when something disagrees, when the home is not at its own place, or when the file cannot be written
     */
    public void write() {
        Path file = path;
        if (file == null) {
            unset(List.of()).refuseDecision();
            database.inTransaction(adoptions::anchored);
            return;
        }
        AnchorCheck check = begin(file);
        check.state().refuseDecision();
        try {
            Optional<AnchorMark> mark = check.file().write(writer -> {
                check.read(writer, false);
                check.state().refuseDecision();
                return appended(check, writer, file);
            });
            database.inTransaction(() -> {
                mark.ifPresent(homes::mark);
                adoptions.anchored();
            });
        } catch (IOException e) {
            throw check.file().unwritten(e);
        }
    }

    private Optional<AnchorMark> appended(AnchorCheck check, AnchorFile.Writer writer, Path file) throws IOException {
        List<Fact> wanted = new ArrayList<>(missing(check));
        long head = check.before();
        for (LedgerBatch batch : ledger.between(head, Long.MAX_VALUE)) {
            if (!check.isAnchored(batch.batch())) {
                wanted.add(bodies.of(batch, check.identity().id(), clock.now().truncatedTo(ChronoUnit.SECONDS)));
            }
            head = batch.batch();
        }
        if (!wanted.isEmpty()) {
            writer.append(text(check, wanted));
        }
        // read back: what the mark says is what the file holds
        List<AnchorLine> lines = check.readAgain(writer).lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        AnchorLine last = lines.getLast();
        return Optional.of(new AnchorMark(file.toString(), last.number(), last.from(), last.to(), last.hash(), head));
    }

    private String text(AnchorCheck check, List<Fact> wanted) {
        AuditStore.End end = audit.end();
        StringBuilder text = new StringBuilder(check.text().isEnded() ? "" : "\n");
        long number = check.lastNumber();
        String previous = check.text().end();
        for (Fact body : wanted) {
            String line = AnchorLine.text(AnchorBodies.withAudit(body, end), ++number, previous);
            previous = AnchorLine.hashIn(line);
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Adoptions that do not stand in the file yet. */
    private List<Fact> missing(AnchorCheck check) {
        Set<String> keys = new HashSet<>();
        check.text().lines().forEach(line -> keys.add(line.text(AdoptionStore.KEY)));
        return adoptions.notAnchored().stream()
                .filter(body -> !keys.contains(AdoptionStore.key(body)))
                .toList();
    }

    /** What was posted of a period before and given up by an adoption of this ledger, with payments: it was sent. */
    public List<Fact> paidBefore(MoneyPeriod period) {
        List<Fact> said = new ArrayList<>();
        for (Fact adoption : adoptions.bodies()) {
            List<Fact> paid = Adoptions.paid(adoption).stream()
                    .filter(line -> period.job().equals(line.values().get("job"))
                            && period.label().equals(line.values().get("period")))
                    .toList();
            if (!paid.isEmpty()) {
                said.add(Fact.of(
                        "anchor.paidBefore",
                        "period",
                        period.label(),
                        "at",
                        String.valueOf(adoption.values().get("at")),
                        "lines",
                        paid));
            }
        }
        return said;
    }

    /** Forgets how far the anchor was written and where the home was at home, in the transaction under way: it is adopted. */
    void adopted(HomeIdentity identity) {
        homes.forget();
        homes.move(identity.here());
    }

    HomeIdentity identity() {
        return homes.find(opened.here(), opened.folderId()).orElse(opened);
    }

    private AnchorCheck begin(Path file) {
        HomeIdentity identity = identity();
        return new AnchorCheck(
                file,
                identity,
                homes.mark(),
                adoptions.notAnchored(),
                new AnchorComparison(ledger, audit, adoptions, identity.id()));
    }

    private static void read(AnchorCheck check, boolean all) {
        if (check.isThere()) {
            try {
                check.file().read(reader -> check.read(reader, all));
            } catch (IOException e) {
                check.unreadable(check.file().hindrance(e));
            }
        }
    }

    private void noteOpen(AnchorCheck check) {
        List<Long> open = ledger.between(check.before(), Long.MAX_VALUE).stream()
                .map(LedgerBatch::batch)
                .filter(batch -> !check.isAnchored(batch))
                .toList();
        if (check.state().found().isEmpty() && !open.isEmpty()) {
            check.note(Fact.of("anchor.open", "batches", open));
        }
    }

    /** The state of a home for which no anchor is set; that it had one is known. */
    private AnchorState unset(List<Fact> notes) {
        HomeIdentity identity = identity();
        Optional<AnchorMark> mark = homes.mark();
        List<Fact> said = new ArrayList<>(notes);
        List<Fact> places = AnchorCheck.places(identity, mark.isPresent());
        List<Fact> troubles = mark.map(
                        known -> List.of(Fact.of("anchor.unset", "file", known.file(), "batch", known.batch())))
                .orElse(List.of());
        if (mark.isEmpty()) {
            said.addAll(places);
        }
        return new AnchorState(
                troubles,
                List.of(),
                mark.isPresent() ? places : List.of(),
                said,
                List.of(),
                List.of(),
                "",
                mark.isPresent() || !places.isEmpty());
    }
}
