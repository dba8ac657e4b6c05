package io.upline.version;

import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.network.Members;
import io.upline.version.EngineDifference.OfKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Parts what a restatement changes: the program's difference is what the period comes to with the facts it was posted with, less
 * what was posted; the rest is the facts'. The program's is posted only when a person has asked for the restatement; until then
 * each version carries it on.
 */
public final class EngineDifferences {

    private static final int NAMED = 3;

    private final EngineDifferenceStore store;
    private final StoredResultStore stored;
    private final PeriodCalculations calculations;

    EngineDifferences(EngineDifferenceStore store, StoredResultStore stored, PeriodCalculations calculations) {
        this.store = store;
        this.stored = stored;
        this.calculations = calculations;
    }

    /** Whether the rules meant something else when a version was made. */
    public boolean meantOtherwise(Version version) {
        return version.formats().meaning() != calculations.meaning();
    }

    /** What is stored of a version. */
    public EngineDifference of(Version version) {
        if (version.number() == 0) {
            return EngineDifference.NONE;
        }
        SortedMap<String, Long> kept = store.kept(version.id());
        return new EngineDifference(store.of(version.id(), false), store.of(version.id(), true), kept, keptState(kept));
    }

    /** The state that a version hands to the next period. */
    State after(Version version) {
        return of(version).after(stored.state(version.id()));
    }

    /**
     * The program's difference of a restatement.
     *
     * @param again the posted version's facts calculated by this program; asked for only where the meaning is another
     * @param calculated what the period comes to now
     * @param takenUp whether a person has asked for it
     * @return what was calculated, with the difference apart
     */
    PeriodCalculation between(
            Version posted, Supplier<PeriodCalculation> again, PeriodCalculation calculated, boolean takenUp) {
        PeriodCalculation anew = calculated;
        EngineDifference before = of(posted);
        boolean otherwise = meantOtherwise(posted);
        if (!otherwise && before.open().isEmpty() && before.kept().isEmpty()) {
            return anew;
        }
        Map<EngineDifference.Key, Long> amounts = new HashMap<>();
        before.open().forEach(each -> add(amounts, each.member(), each.bonus(), each.amountMinor()));
        State withOldFacts = stored.state(posted.id());
        if (otherwise) {
            PeriodCalculation asPosted = again.get();
            add(amounts, asPosted.results(), 1);
            Members members = asPosted.membership().members();
            add(amounts, stored.earned(posted.id(), members), -1);
            withOldFacts = asPosted.after();
            anew = anew.afterPosted(asPosted.results());
        }
        if (takenUp) {
            return anew.with(
                    new EngineDifference(List.of(), EngineDifference.of(amounts), new TreeMap<>(), State.NONE));
        }
        SortedMap<String, Long> kept =
                kept(posted, before, before.after(stored.state(posted.id())), withOldFacts, anew.after());
        return anew.with(new EngineDifference(EngineDifference.of(amounts), List.of(), kept, keptState(kept)));
    }

    /** What the program's differences in a run's draft come to, for whoever reads how it ended or looks at the draft. */
    public List<Fact> told(List<Version> draft, String currency) {
        List<Fact> told = new ArrayList<>();
        for (Version version : draft) {
            if (version.number() > 0) {
                List<OfKey> open = store.of(version.id(), false);
                if (!open.isEmpty()) {
                    told.add(Fact.of(
                            "made.engineOpen",
                            "job",
                            version.job(),
                            "period",
                            version.period(),
                            "keys",
                            open.size(),
                            "sum",
                            sum(open, currency),
                            "largest",
                            largest(open, currency)));
                }
                List<OfKey> taken = store.of(version.id(), true);
                if (!taken.isEmpty()) {
                    told.add(Fact.of(
                            "made.engineTaken",
                            "period",
                            version.period(),
                            "keys",
                            taken.size(),
                            "sum",
                            sum(taken, currency),
                            "largest",
                            largest(taken, currency)));
                }
            }
        }
        return told;
    }

    private static Amount sum(List<OfKey> keys, String currency) {
        return new Amount(keys.stream().mapToLong(OfKey::amountMinor).reduce(0, Math::addExact), currency);
    }

    private static List<Fact> largest(List<OfKey> keys, String currency) {
        Map<String, Long> byMember = new TreeMap<>();
        keys.forEach(each -> byMember.merge(each.member(), each.amountMinor(), Math::addExact));
        return byMember.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> each) -> -Math.abs(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMED)
                .map(each -> Fact.of(
                        "made.engineOf", "member", each.getKey(), "amount", new Amount(each.getValue(), currency)))
                .toList();
    }

    private static void add(Map<EngineDifference.Key, Long> amounts, Results results, int sign) {
        results.eachEarnings(lines -> {
            for (int i = 0; i < lines.size(); i++) {
                add(
                        amounts,
                        results.members().ids().at(lines.position()[i]),
                        results.bonuses().get(lines.bonus()[i]),
                        Math.multiplyExact(sign, lines.amountMinor()[i]));
            }
        });
    }

    private static void add(Map<EngineDifference.Key, Long> amounts, String member, String bonus, long amountMinor) {
        amounts.merge(new EngineDifference.Key(member, bonus), amountMinor, Math::addExact);
    }

    /** Who keeps the posted state: whose new one is another, though the new facts have not moved it. */
    private static SortedMap<String, Long> kept(
            Version posted, EngineDifference before, State wasPosted, State withOldFacts, State withNewFacts) {
        Map<String, List<Record>> was = byMember(wasPosted);
        Map<String, List<Record>> old = byMember(withOldFacts);
        Map<String, List<Record>> now = byMember(withNewFacts);
        Set<String> members = new HashSet<>(was.keySet());
        members.addAll(now.keySet());
        SortedMap<String, Long> kept = new TreeMap<>();
        for (String member : members) {
            List<Record> anew = now.getOrDefault(member, List.of());
            if (!anew.equals(was.getOrDefault(member, List.of())) && anew.equals(old.getOrDefault(member, List.of()))) {
                kept.put(member, before.kept().getOrDefault(member, posted.id()));
            }
        }
        return kept;
    }

    private static Map<String, List<Record>> byMember(State state) {
        Map<String, List<Record>> byMember = new HashMap<>();
        state.ranks()
                .forEach(each -> byMember.computeIfAbsent(each.memberId(), id -> new ArrayList<>())
                        .add(each));
        state.rows()
                .forEach(each -> byMember.computeIfAbsent(each.memberId(), id -> new ArrayList<>())
                        .add(each));
        return byMember;
    }

    private State keptState(SortedMap<String, Long> kept) {
        List<State.RankHeld> ranks = new ArrayList<>();
        List<State.Row> rows = new ArrayList<>();
        for (long from : new HashSet<>(kept.values())) {
            State state = stored.state(from);
            state.ranks().stream()
                    .filter(each -> kept.getOrDefault(each.memberId(), -1L) == from)
                    .forEach(ranks::add);
            state.rows().stream()
                    .filter(each -> kept.getOrDefault(each.memberId(), -1L) == from)
                    .forEach(rows::add);
        }
        return new State(ranks, rows);
    }
}
