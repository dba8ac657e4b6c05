package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.ledger.Cause;
import io.upline.network.Members;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Names the facts that made each difference of a restated period: one pass over the earning lines as posted and as calculated
 * anew, and a search among the new facts for each line that changed, or that only facts which offset each other keep as it is.
 *
 * <p>Where only a line's base moved, the facts are those of its source. Where a line came, went or has another rate or level, they
 * are those that decide about payee, source and whoever stands between them: at these members, and in the downline of who has
 * another rank. What a plan does not let be told apart is the whole downline of the payee. What nothing explains is the company's.
 * An order that none of the volumes lets in which a bonus needs is never among its facts; a cap that took nothing from anybody
 * reaches nothing.
 *
 * <p>New orders and new returns can offset each other, so that dropping one alone moves what seemed not to move. Figures that never
 * fall when a volume rises lie between what only the new orders and what only the new returns would make; a line is explained by
 * its source only if it stands in both of these as it stands now. So a period with facts of both kinds is calculated twice more.
 */
public final class CausesOfKeys {

    private static final int FARTHEST = 256;

    private final Plan plan;
    private final Restated restated;
    private final List<NewFact> facts;
    private final Results anew;
    private final FactPlaces places;
    private final int[] postedNumber;
    private final List<Results> between = new ArrayList<>();
    private final FactReach[] reach;
    /** By bonus, as far as it was asked: the facts that it does not see. */
    private final @Nullable BitSet[] unseen;

    private @Nullable UnseenFacts unseenFacts;
    private final boolean mixed;
    private final Map<Key, Named> keys = new LinkedHashMap<>();
    private final FactSet found;
    private final FactSet own;
    private final FactMeasures measures;

    private CausesOfKeys(Restated restated, BiFunction<Plan, Inputs, Results> engine) {
        this.restated = restated;
        plan = restated.plan();
        facts = restated.facts();
        anew = restated.anew();
        postedNumber = restated.postedNumbers();
        places = places();
        measures = new FactMeasures(restated);
        found = new FactSet(facts.size());
        own = new FactSet(facts.size());
        mixed = facts.stream().anyMatch(fact -> fact.moves() == NewFact.Moves.EITHER);
        unseen = new BitSet[plan.bonuses().size()];
        if (has(NewFact.Moves.UP) && has(NewFact.Moves.DOWN)) {
            Plan unlimited = plan.withoutMaxPayout();
            between.add(engine.apply(unlimited, without(NewFact.Moves.UP)));
            between.add(engine.apply(unlimited, without(NewFact.Moves.DOWN)));
        }
        reach = FactReach.ofBonuses(plan, idleCaps());
    }

    /** The caps that took nothing from anybody, neither as it was posted, nor now, nor in between. */
    private Set<String> idleCaps() {
        List<Results> all = new ArrayList<>(between);
        all.add(restated.posted());
        all.add(anew);
        Set<String> cut = new HashSet<>();
        for (Results each : all) {
            each.totals().stream().filter(total -> total.cappedMinor() != 0).forEach(total -> cut.add(total.bonus()));
        }
        Set<String> idle = new HashSet<>();
        for (Bonus bonus : plan.bonuses()) {
            if (!bonus.kind().over().isEmpty() && bonus.kind().over().stream().noneMatch(cut::contains)) {
                idle.add(bonus.name());
            }
        }
        return idle;
    }

    /**
     * The causes of every key that differs. The positions that one payee owns are named by what moved their payee.
     *
     * @param engine calculates the period with some of the facts
     */
    public static Map<Key, Cause> of(Restated restated, BiFunction<Plan, Inputs, Results> engine) {
        CausesOfKeys all = new CausesOfKeys(restated, engine);
        all.compare();
        Map<Key, Cause> causes = new HashMap<>();
        all.keys.forEach((key, named) -> {
            Cause cause = all.cause(key, named);
            named.moved.forEach(position -> causes.put(new Key(position, key.bonus), cause));
        });
        return causes;
    }

    private FactPlaces places() {
        List<int[]> trees = new ArrayList<>();
        boolean everywhere = false;
        for (String matrix : FactReach.matrices(plan)) {
            Optional<Results.TreeShape> shape = anew.tree(matrix);
            shape.ifPresent(tree -> trees.add(tree.parent()));
            everywhere |= shape.isEmpty() || facts.stream().anyMatch(fact -> fact.word() == Cause.Word.MOVE);
        }
        if (FactReach.usesPlacement(plan)) {
            trees.add(restated.inputs().members().placement());
        }
        return new FactPlaces(
                facts,
                restated.inputs().members(),
                restated.parentsBefore(postedNumber, Members::sponsor),
                restated.parentsBefore(postedNumber, Members::placement),
                trees,
                everywhere);
    }

    /** The number of a position in the new calculation, and a bonus. */
    public record Key(int member, String bonus) {}

    private boolean has(NewFact.Moves moves) {
        return facts.stream().anyMatch(fact -> fact.moves() == moves);
    }

    private Inputs without(NewFact.Moves moves) {
        Set<String> ids = new HashSet<>();
        for (NewFact fact : facts) {
            if (fact.moves() == moves && fact.word() != Cause.Word.MOVE) {
                ids.add(fact.id());
            }
        }
        Inputs inputs = restated.inputs();
        BitSet dropped = new BitSet();
        List<String> orders = inputs.orders().id();
        for (int order = 0; order < orders.size(); order++) {
            if (ids.contains(orders.get(order))) {
                dropped.set(order);
            }
        }
        return new Inputs(
                inputs.period(),
                inputs.firstPeriod(),
                inputs.members(),
                inputs.orders().without(dropped),
                inputs.before(),
                inputs.given(),
                inputs.forced(),
                inputs.takenBack(),
                inputs.firsts());
    }

    private void compare() {
        int n = anew.members().size();
        int[] newNumbers = restated.newNumbers(postedNumber);
        int before = 0;
        for (int from = 0; from < n; from += Results.PAYEES_PER_BLOCK) {
            int to = Math.min(n, from + Results.PAYEES_PER_BLOCK);
            int first = before;
            for (int member = from; member < to; member++) {
                before += postedNumber[member] >= 0 ? 1 : 0;
            }
            Lines now = new Lines(anew.earnings(from, to), anew.rules(), null);
            Lines old = new Lines(
                    restated.posted().earnings(first, before), restated.posted().rules(), newNumbers);
            for (int member = from; member < to; member++) {
                compare(member, old, now);
            }
        }
    }

    private void compare(int payee, Lines old, Lines now) {
        int oldFrom = old.at;
        int nowFrom = now.at;
        int oldTo = old.passPayee(payee);
        int nowTo = now.passPayee(payee);
        boolean several = places.positionsOf(payee).length > 1;
        for (int bonus = 0; bonus < reach.length; bonus++) {
            int oldEnd = old.endOf(bonus, oldFrom, oldTo);
            int nowEnd = now.endOf(bonus, nowFrom, nowTo);
            List<Integer> moved = several
                    ? Lines.moved(old.byPosition(oldFrom, oldEnd), now.byPosition(nowFrom, nowEnd))
                    : old.sum(oldFrom, oldEnd) == now.sum(nowFrom, nowEnd) ? List.of() : List.of(payee);
            if (!moved.isEmpty()) {
                LinePair pair = new LinePair(payee, bonus, old, oldFrom, oldEnd, now, nowFrom, nowEnd);
                keys.put(new Key(payee, anew.bonuses().get(bonus)), named(pair, moved));
            }
            oldFrom = oldEnd;
            nowFrom = nowEnd;
        }
    }

    private Named named(LinePair pair, List<Integer> moved) {
        FactReach how = reach[pair.bonus()];
        leaveOutUnseen(pair.bonus());
        found.clear();
        boolean explained = true;
        if (how.lines()) {
            explained = lines(pair, how);
        } else {
            places.belowPayee(pair.payee(), found);
        }
        if (mixed && how.lines() && meetsEither(pair.payee())) {
            places.belowPayee(pair.payee(), found);
        }
        boolean turned = pair.oldFrom() == pair.oldTo()
                || pair.nowFrom() == pair.nowTo()
                || places.positionsOf(pair.payee()).length > 1
                || hasOtherRank(pair.payee());
        return new Named(found.list(), how.company() || !explained || found.size() == 0, how.lines(), turned, moved);
    }

    /**
     * The cause of a key. A member that was passed over and no longer is, or the other way round, takes lines from those above it: their
     * keys name the facts that its own key names.
     */
    private Cause cause(Key key, Named named) {
        leaveOutUnseen(anew.bonuses().indexOf(key.bonus));
        found.clear();
        for (int fact : named.facts) {
            found.add(fact);
        }
        if (named.lines) {
            for (int i = 0; i < found.size(); i++) {
                NewFact fact = facts.get(found.at(i));
                for (int member : fact.moves() == NewFact.Moves.EITHER ? List.<Integer>of() : fact.members()) {
                    for (int[] way : ways(key.member, member)) {
                        passedOver(key, way);
                    }
                }
            }
        }
        return named(key.member, named.company);
    }

    private void passedOver(Key key, int[] way) {
        boolean any = false;
        for (int at : way) {
            Named other = keys.get(new Key(places.payeeOf(at), key.bonus));
            if (other != null && other.turned && places.payeeOf(at) != key.member) {
                any = true;
                for (int fact : other.facts) {
                    found.add(fact);
                }
            }
        }
        if (any) {
            for (int position : places.positionsOf(key.member)) {
                standing(position);
            }
        }
    }

    private void leaveOutUnseen(int bonus) {
        BitSet facts = unseen[bonus];
        if (facts == null) {
            facts = unseen(reach[bonus].sights());
            unseen[bonus] = facts;
        }
        found.leaveOut(facts);
        own.leaveOut(facts);
    }

    /** A plan none of whose bonuses looks at less than every order of the period sees all facts, and its posted orders are not read. */
    private BitSet unseen(Set<FactReach.Sight> sights) {
        if (Arrays.stream(reach).allMatch(each -> FactReach.Sight.OF_PERIOD.containsAll(each.sights()))) {
            return new BitSet();
        }
        UnseenFacts all = unseenFacts == null ? new UnseenFacts(restated, places::homeOf) : unseenFacts;
        unseenFacts = all;
        return all.by(sights);
    }

    /** Whether a fact that may move figures both ways is in the payee's downline. */
    private boolean meetsEither(int payee) {
        own.clear();
        places.belowPayee(payee, own);
        for (int i = 0; i < own.size(); i++) {
            if (facts.get(own.at(i)).moves() == NewFact.Moves.EITHER) {
                return true;
            }
        }
        return false;
    }

    /** Whether each line that changed was explained. Looks at each source of a line before, after, or where only some of the facts are new. */
    private boolean lines(LinePair pair, FactReach how) {
        List<KeyLines> others = between.stream()
                .map(each -> each.earnings(pair.payee(), pair.payee() + 1))
                .map(each -> new KeyLines(new Lines(each, anew.rules(), null), pair.bonus(), each.size()))
                .toList();
        boolean any = false;
        boolean roundedOnly = false;
        int a = pair.oldFrom();
        int b = pair.nowFrom();
        for (int source = pair.source(a, b, others); source < Integer.MAX_VALUE; source = pair.source(a, b, others)) {
            int aEnd = pair.old().endOfSource(source, a, pair.oldTo());
            int bEnd = pair.now().endOfSource(source, b, pair.nowTo());
            for (KeyLines each : others) {
                each.goTo(source);
            }
            LinePair.Group group = new LinePair.Group(source, a, aEnd, b, bEnd);
            if (group.isNowhere()) {
                line(pair, how, group, others);
            } else if (!pair.differs(group)) {
                if (!standsInOthers(pair, how, group, others)) {
                    line(pair, how, group, others);
                }
            } else if (pair.differsInAmountOnly(group)) {
                roundedOnly = true;
            } else {
                any = true;
                line(pair, how, group, others);
            }
            a = aEnd;
            b = bEnd;
        }
        if (!any && roundedOnly) {
            places.belowPayee(pair.payee(), found);
        }
        return any || roundedOnly;
    }

    /** Gathers the facts that make the base of a source's lines. */
    private int ownOf(LinePair pair, FactReach how, LinePair.Group group) {
        int source = group.source() < 0 ? pair.payee() : group.source();
        own.clear();
        switch (how.base()) {
            case SOURCE -> places.at(source, own);
            case CUSTOMERS -> places.near(source, own);
            case DOWNLINE -> places.below(source, own);
        }
        return source;
    }

    private void line(LinePair pair, FactReach how, LinePair.Group group, List<KeyLines> others) {
        int source = ownOf(pair, how, group);
        boolean byBase = own.size() > 0
                && !group.isNowhere()
                && (group.came()
                        ? measures.areWhole(own, pair.now().base(group.nowFrom(), group.nowTo()))
                        : !group.went() && pair.isOfOneShape(group) && standsInOthers(pair, how, group, others));
        int before = found.size();
        for (int i = 0; i < own.size(); i++) {
            found.add(own.at(i));
        }
        if (byBase) {
            return;
        }
        if (how.near()) {
            between(pair.payee(), source);
        } else {
            places.belowPayee(pair.payee(), found);
        }
        if (found.size() == before) {
            places.belowPayee(pair.payee(), found);
        }
    }

    /**
     * Whether the lines of a source stand with the same level and rate where only orders, or only returns, are new. Where they do not, facts
     * that offset each other make or keep them what they are, and who drops some of them must drop these as well.
     */
    private boolean standsInOthers(LinePair pair, FactReach how, LinePair.Group group, List<KeyLines> others) {
        for (KeyLines each : others) {
            if (each.isAbsent()) {
                ownOf(pair, how, group);
                if (!hasDown()) {
                    return false;
                }
            } else if (!each.shape().equals(pair.now().shape(group.nowFrom(), group.nowTo()))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasDown() {
        for (int i = 0; i < own.size(); i++) {
            if (facts.get(own.at(i)).moves() == NewFact.Moves.DOWN) {
                return true;
            }
        }
        return false;
    }

    /** Adds the facts at payee, source and everybody between them, and in the downlines of those who have another rank. */
    private void between(int payee, int source) {
        for (int[] way : ways(payee, source)) {
            for (int member : way) {
                standing(member);
            }
        }
        for (int position : places.positionsOf(payee)) {
            standing(position);
        }
    }

    /** Who stands from a member up to the last position of a payee, both included, in the trees in which there is such a way. */
    private List<int[]> ways(int payee, int from) {
        List<int[]> ways = new ArrayList<>();
        way(payee, from, restated.inputs().members().sponsor()).ifPresent(ways::add);
        way(payee, places.homeOf(from), restated.inputs().members().placement()).ifPresent(ways::add);
        return ways;
    }

    private Optional<int[]> way(int payee, int from, int[] above) {
        int length = 0;
        int at = from;
        int[] way = new int[FARTHEST];
        for (int step = 0; step < FARTHEST && at >= 0; step++) {
            way[step] = at;
            if (places.payeeOf(at) == payee || at == payee) {
                length = step + 1;
            }
            at = above[at];
        }
        return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(way, length));
    }

    private void standing(int member) {
        places.near(member, found);
        if (hasOtherRank(member)) {
            places.below(member, found);
        }
    }

    private boolean hasOtherRank(int member) {
        int before = postedNumber[member];
        String rank = name(anew, anew.rank()[member]);
        String title = name(anew, anew.title()[member]);
        if (before < 0
                || !rank.equals(name(restated.posted(), restated.posted().rank()[before]))
                || !title.equals(name(restated.posted(), restated.posted().title()[before]))) {
            return true;
        }
        return between.stream()
                .anyMatch(other ->
                        other.rank()[member] != anew.rank()[member] || other.title()[member] != anew.title()[member]);
    }

    private static String name(Results results, int rank) {
        return rank < 0 ? "" : results.rankNames().get(rank);
    }

    /** The cause that names what was found: facts at the payee first, then the larger, then by id. */
    private Cause named(int payee, boolean company) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            all.add(found.at(i));
        }
        own.clear();
        places.at(payee, own);
        all.sort(Comparator.comparingInt((Integer fact) -> own.has(fact) ? 0 : 1)
                .thenComparingLong(fact -> -facts.get(fact).sizeMinor())
                .thenComparing(fact -> facts.get(fact).id())
                .thenComparing(fact -> facts.get(fact).word()));
        List<Cause.Reference> references = new ArrayList<>();
        for (int fact : all) {
            references.add(
                    new Cause.Reference(facts.get(fact).word(), facts.get(fact).id()));
        }
        if (company) {
            references.add(new Cause.Reference(Cause.Word.COMPANY, ""));
        }
        return Cause.of(references);
    }

    /**
     * What was found for a key.
     *
     * @param lines whether each line was explained by itself
     * @param turned whether the payee was paid before or is paid now and not both, or has another rank
     * @param moved the positions of the payee whose sums differ
     */
    private record Named(int[] facts, boolean company, boolean lines, boolean turned, List<Integer> moved) {}
}
