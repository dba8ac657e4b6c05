package io.upline.oracle;

import io.upline.calculation.State;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The same company under other ids that stand in the same order. */
final class Renamed {

    private Renamed() {}

    private static String id(String id) {
        return id.isEmpty() ? "" : "ä" + id + "x";
    }

    static Company company(Company c) {
        return new Company(
                c.period(),
                c.firstPeriod(),
                c.measures(),
                c.members().stream()
                        .map(p -> new Person(
                                id(p.id()),
                                p.kind(),
                                p.status(),
                                id(p.sponsor()),
                                id(p.placement()),
                                p.leg(),
                                p.joinedOn(),
                                p.packageName(),
                                id(p.owner()),
                                p.contract()))
                        .toList(),
                c.orders().stream().map(Renamed::order).toList(),
                state(c.before()),
                c.given().stream()
                        .map(g -> new Company.Gift(id(g.member()), g.bonus(), g.amountMinor()))
                        .toList(),
                c.forced().stream()
                        .map(f -> new Company.Forced(id(f.member()), f.rank()))
                        .toList());
    }

    private static Purchase order(Purchase o) {
        return new Purchase(
                id(o.id()),
                o.line(),
                id(o.buyer()),
                o.periodsBack(),
                o.day(),
                o.second(),
                o.type(),
                id(o.original()),
                o.first(),
                id(o.party()),
                id(o.host()),
                o.sku(),
                o.measures());
    }

    private static State state(State s) {
        return new State(
                s.ranks().stream()
                        .map(r -> new State.RankHeld(id(r.memberId()), r.rank(), r.title()))
                        .toList(),
                rows(s.rows()));
    }

    private static List<State.Row> rows(List<State.Row> rows) {
        return rows.stream()
                .map(r -> new State.Row(
                        id(r.memberId()), r.bonus(), r.leg(), r.volumeCenti(), r.since(), r.what(), r.count()))
                .toList();
    }

    static Outcome outcome(Outcome o) {
        Map<String, Map<String, BigDecimal>> volumes = new LinkedHashMap<>();
        o.volumes().forEach((name, values) -> volumes.put(name, keys(values)));
        return new Outcome(
                volumes,
                keys(o.ranks()),
                keys(o.titles()),
                o.lines().stream()
                        .map(l -> new Outcome.Line(
                                id(l.payee()),
                                id(l.position()),
                                l.bonus(),
                                id(l.source()),
                                l.level(),
                                l.base(),
                                l.rate(),
                                l.amount(),
                                l.rule()))
                        .toList(),
                o.held().stream().map(Renamed::id).toList(),
                rows(o.carried()),
                o.totals(),
                o.breakage());
    }

    private static <T> Map<String, T> keys(Map<String, T> values) {
        Map<String, T> renamed = new TreeMap<>();
        values.forEach((id, value) -> renamed.put(id(id), value));
        return renamed;
    }
}
