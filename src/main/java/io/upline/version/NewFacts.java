package io.upline.version;

import io.upline.calculation.Inputs;
import io.upline.calculation.State;
import io.upline.ledger.Cause;
import io.upline.network.MemberStore;
import io.upline.order.LateArrivals;
import io.upline.order.Orders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what a restated version knows and the posted one did not, each fact at the members it stands at. */
final class NewFacts {

    private final PeriodCalculation anew;
    private final List<NewFact> all = new ArrayList<>();

    NewFacts(PeriodCalculation anew) {
        this.anew = anew;
    }

    /** All facts that were collected. */
    List<NewFact> all() {
        return all;
    }

    /** Collects orders, returns and payments that arrived, as far as the period is calculated from them. */
    void arrived(LateArrivals late) {
        Map<String, LateArrivals.How> wanted = new HashMap<>();
        late.arrivals().forEach(arrival -> wanted.put(arrival.id(), arrival.how()));
        Orders orders = anew.inputs().orders();
        for (int order = 0; order < orders.size() && !wanted.isEmpty(); order++) {
            LateArrivals.How how = wanted.get(orders.id().get(order));
            if (how != null) {
                all.add(order(orders, order, how));
            }
        }
    }

    private static NewFact order(Orders orders, int order, LateArrivals.How how) {
        Cause.Word word = switch (how) {
            case ORDER -> Cause.Word.LATE;
            case EDIT -> Cause.Word.EDITED;
            case PAYMENT -> Cause.Word.MENDED;
            case RETURN -> Cause.Word.RETURN;
        };
        List<Integer> members = new ArrayList<>(List.of(orders.buyer()[order]));
        int party = orders.party()[order];
        if (party >= 0 && orders.partyHost()[party] >= 0) {
            members.add(orders.partyHost()[party]);
        }
        boolean rises = orders.amountMinor()[order] >= 0;
        boolean falls = orders.amountMinor()[order] <= 0;
        for (long[] measure : orders.measureCenti()) {
            rises &= measure[order] >= 0;
            falls &= measure[order] <= 0;
        }
        NewFact.Moves moves = how == LateArrivals.How.EDIT
                ? NewFact.Moves.EITHER
                : rises ? NewFact.Moves.UP : falls ? NewFact.Moves.DOWN : NewFact.Moves.EITHER;
        return new NewFact(word, orders.id().get(order), members, Math.abs(orders.amountMinor()[order]), moves);
    }

    /** Collects members' lines: a first line adds somebody, a change may move anything. */
    void changed(List<MemberStore.Line> lines) {
        for (MemberStore.Line line : lines) {
            int member = anew.membership().numberOfKey(line.key());
            if (member >= 0) {
                all.add(new NewFact(
                        Cause.Word.MOVE,
                        anew.membership().members().ids().at(member),
                        List.of(member),
                        0,
                        line.first() ? NewFact.Moves.UP : NewFact.Moves.EITHER));
            }
        }
    }

    /** Collects state of the period before, where it is another one now. */
    void carried(String period, State before, State now) {
        Set<String> ids = new TreeSet<>();
        differing(before.ranks(), now.ranks()).forEach(held -> ids.add(held.memberId()));
        differing(before.rows(), now.rows()).forEach(row -> ids.add(row.memberId()));
        add(Cause.Word.CARRIED, period, ids.stream().map(this::number).toList());
    }

    /** Collects what is taken over from a version of another job that was restated, where it is something else now. */
    void read(VersionRead read, OtherResults before, OtherResults now) {
        Set<Integer> members = new TreeSet<>();
        differing(before.given(), now.given()).stream()
                .map(Inputs.Given::member)
                .forEach(members::add);
        differing(before.ranks(), now.ranks()).stream()
                .map(Inputs.ForcedRank::member)
                .forEach(members::add);
        add(Cause.Word.READ, read.job() + "/" + read.period(), members);
    }

    private void add(Cause.Word word, String id, Collection<Integer> members) {
        List<Integer> known = members.stream().filter(member -> member >= 0).toList();
        if (!known.isEmpty()) {
            all.add(new NewFact(word, id, known, 0, NewFact.Moves.EITHER));
        }
    }

    private int number(String id) {
        return anew.membership().members().ids().find(id);
    }

    private static <T> List<T> differing(List<T> before, List<T> now) {
        Set<T> old = new HashSet<>(before);
        Set<T> same = new HashSet<>(now);
        List<T> differing = new ArrayList<>();
        before.stream().filter(each -> !same.contains(each)).forEach(differing::add);
        now.stream().filter(each -> !old.contains(each)).forEach(differing::add);
        return differing;
    }
}
