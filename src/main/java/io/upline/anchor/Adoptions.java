package io.upline.anchor;

import io.upline.anchor.AdoptionStore.Person;
import io.upline.company.Home;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Digests;
import io.upline.control.Holder;
import io.upline.control.Lease;
import io.upline.control.Leases;
import io.upline.control.Reason;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.period.CompanyClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a home as it stands, though its anchor or its place says otherwise: an older backup that nobody can better, a home that was moved,
 * an anchor that is lost. Two people say so; what is given up stands in the audit trail and in the anchor.
 */
public final class Adoptions {

    private static final int NAMED = 10;

    private final Home home;
    private final Anchor anchor;
    private final AdoptionStore store;
    private final LedgerStore ledger;
    private final AuditStore audit;
    private final Leases leases;
    private final Database database;
    private final CompanyClock clock;

    Adoptions(
            Home home,
            Anchor anchor,
            AdoptionStore store,
            LedgerStore ledger,
            AuditStore audit,
            Leases leases,
            Database database,
            CompanyClock clock) {
        this.home = home;
        this.anchor = anchor;
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
        this.leases = leases;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adopts the home as it stands. The first person asks; when another one has asked as well, and nothing has changed between, it counts.
     *
     * @return what was found, as it counts or will count
     * @throws Refusal when there is nothing to adopt, when the anchor cannot be read, or is another home's
     */
    public Adopted adopt(Actor actor, String reason) {
        actor.must(Actor.Right.DECIDE);
        String why = Reason.of(reason);
        try (Lease _ = leases.take("money", Holder.here(actor, "adopt"))) {
            AnchorState state = anchor.lookAtAll();
            if (!state.adoptable()) {
                state.refuseDecision();
                throw Refusal.of("nothingToAdopt");
            }
            List<Fact> found = new ArrayList<>(state.found());
            if (found.isEmpty()) {
                found.addAll(AnchorCheck.places(anchor.identity(), false));
            }
            String digest = digest(state);
            Person asks = new Person(actor.name(), why);
            List<Person> before = store.of(digest);
            if (before.stream().anyMatch(person -> person.name().equals(actor.name()))) {
                throw Refusal.of("adoptedAlready", "by", actor.name());
            }
            if (before.isEmpty()) {
                propose(actor, digest, asks, found);
                return new Adopted(false, actor.name(), found);
            }
            complete(actor, digest, before.getFirst(), asks, state, found);
            HomeIdentity.settle(home, anchor.identity().id());
            return new Adopted(true, before.getFirst().name(), found);
        }
    }

    private void propose(Actor actor, String digest, Person asks, List<Fact> found) {
        database.inTransaction(() -> {
            store.propose(digest, asks, clock.now());
            audit.add(
                    actor,
                    "adopt",
                    "home",
                    Fact.of("audit.adoptedOnce", "reason", asks.reason(), "found", named(found)));
        });
    }

    private void complete(
            Actor actor, String digest, Person first, Person second, AnchorState state, List<Fact> found) {
        HomeIdentity identity = anchor.identity();
        Instant at = clock.now().truncatedTo(ChronoUnit.SECONDS);
        Optional<LedgerBatch> head = ledger.head();
        Fact body = Fact.of(
                "anchor.adopted",
                "home",
                identity.id(),
                "at",
                at.toString(),
                AdoptionStore.KEY,
                new Digests()
                        .add(digest)
                        .add(first.name())
                        .add(second.name())
                        .add(at.toEpochMilli())
                        .hex(),
                "place",
                identity.here().toString(),
                "by",
                List.of(first.name(), second.name()),
                "reasons",
                List.of(first.reason(), second.reason()),
                "found",
                found,
                "givenUp",
                state.off(),
                "accepted",
                state.breaks(),
                "batch",
                head.map(LedgerBatch::batch).orElse(0L),
                "head",
                head.map(LedgerBatch::hash).orElse(""));
        database.inTransaction(() -> {
            store.complete(digest, second, at, body);
            anchor.adopted(identity);
            audit.add(
                    actor,
                    "adopt",
                    "home",
                    Fact.of("audit.adopted", "reason", second.reason(), "first", first.name(), "found", named(found)));
        });
        anchor.write();
    }

    /** What two people adopt together: the same findings, head and place. */
    private String digest(AnchorState state) {
        HomeIdentity identity = anchor.identity();
        return new Digests()
                .add(state.digest())
                .add(ledger.head().map(LedgerBatch::hash).orElse(""))
                .add(identity.id())
                .add(identity.here().toString())
                .hex();
    }

    /** The lines of payment runs that an adoption has given up. */
    static List<Fact> paid(Fact adoption) {
        return adoption.values().get("found") instanceof List<?> found ? paidIn(found) : List.of();
    }

    private static List<Fact> paidIn(List<?> found) {
        return found.stream()
                .map(Fact.class::cast)
                .filter(fact -> fact.values().get("lacks") instanceof List<?>)
                .flatMap(fact -> ((List<?>) fact.values().get("lacks")).stream())
                .map(Fact.class::cast)
                .filter(line -> line.values().get("payments") instanceof Long count && count > 0)
                .toList();
    }

    /** What was found in the room of an audit row: codes, and the first lines that the ledger lacks. The anchor's line holds all of it. */
    private static List<String> named(List<Fact> found) {
        List<String> named = new ArrayList<>();
        for (Fact fact : found) {
            named.add(fact.code());
            for (Object value : fact.values().values()) {
                if (value instanceof List<?> lines) {
                    lines.stream()
                            .filter(Fact.class::isInstance)
                            .map(Fact.class::cast)
                            .limit(NAMED)
                            .map(line -> line.values().get("batch") + " "
                                    + line.values().get("event"))
                            .forEach(named::add);
                    if (lines.size() > NAMED) {
                        named.add("+" + (lines.size() - NAMED));
                    }
                }
            }
        }
        return named;
    }

    /**
     * What came of it.
     *
     * @param complete whether two people have, so that it counts
     * @param first who asked first
     * @param found what was found and is adopted
     */
    public record Adopted(boolean complete, String first, List<Fact> found) {

        /** Takes a copy. */
        public Adopted {
            found = List.copyOf(found);
        }

        /** The lines of payment runs among it: their payments were sent, and this ledger does not know them. */
        public List<Fact> paid() {
            return paidIn(found);
        }
    }
}
