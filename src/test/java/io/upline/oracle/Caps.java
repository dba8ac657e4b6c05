package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of bonuses after the caps over them, one cap after the other in the order of the file. */
final class Caps {

    private final Oracle oracle;
    private final List<Bonus> caps;
    private final Map<List<Object>, List<Outcome.Line>> known = new HashMap<>();

    Caps(Oracle oracle) {
        this.oracle = oracle;
        this.caps = oracle.plan().bonuses().stream()
                .filter(b -> b.kind() instanceof Cap)
                .toList();
    }

    /** A bonus's lines after all caps. */
    List<Outcome.Line> lines(String bonus) {
        return after(bonus, caps.size());
    }

    /** What a cap takes away. */
    BigDecimal taken(String cap) {
        int at = caps.stream().map(Bonus::name).toList().indexOf(cap);
        Cap kind = (Cap) caps.get(at).kind();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        for (String bonus : kind.over()) {
            before = before.add(sum(after(bonus, at)));
            after = after.add(sum(after(bonus, at + 1)));
        }
        return before.subtract(after);
    }

    static BigDecimal sum(List<Outcome.Line> lines) {
        return lines.stream().map(Outcome.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Outcome.Line> after(String bonus, int count) {
        if (count == 0) {
            return oracle.raw(bonus);
        }
        Cap cap = (Cap) caps.get(count - 1).kind();
        if (!cap.over().contains(bonus)) {
            return after(bonus, count - 1);
        }
        List<Object> key = List.of(bonus, count);
        if (!known.containsKey(key)) {
            List<Outcome.Line> gross = new ArrayList<>();
            cap.over().forEach(b -> gross.addAll(after(b, count - 1)));
            List<Outcome.Line> net =
                    capped(caps.get(count - 1).name(), cap, Outcome.canonical(gross, oracle.bonusNames()));
            for (String b : cap.over()) {
                known.put(
                        List.of(b, count),
                        net.stream().filter(l -> l.bonus().equals(b)).toList());
            }
        }
        return known.get(key);
    }

    private List<Outcome.Line> capped(String name, Cap cap, List<Outcome.Line> lines) {
        Year year = new Year(oracle.company(), name, cap.span());
        List<Outcome.Line> net = capped(year, cap, lines);
        oracle.carried().addAll(year.after(net, cap.limit()));
        return net;
    }

    private List<Outcome.Line> capped(Year year, Cap cap, List<Outcome.Line> lines) {
        return switch (cap.limit()) {
            case Cap.Limit.Largest _ -> {
                Map<String, List<Outcome.Line>> byPayee = new LinkedHashMap<>();
                lines.forEach(l -> byPayee.computeIfAbsent(l.payee(), k -> new ArrayList<>())
                        .add(l));
                yield byPayee.values().stream()
                        .flatMap(own -> largest(cap.over(), own).stream())
                        .toList();
            }
            case Cap.Limit.OfCompany share -> {
                BigDecimal ceiling = oracle.companyTotal(share.atMost().of())
                        .multiply(oracle.pricing().minor(share.atMost().share().toDecimal()))
                        .multiply(oracle.plan().terms().pointValue().toDecimal())
                        .setScale(0, RoundingMode.DOWN)
                        .subtract(
                                share.less().stream().map(b -> sum(lines(b))).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .max(BigDecimal.ZERO);
                yield scaled(lines, year.left("", year.ceiling(ceiling)));
            }
            case Cap.Limit.PerMember member -> {
                Map<String, List<Outcome.Line>> byOwner = new LinkedHashMap<>();
                lines.forEach(l -> byOwner.computeIfAbsent(l.payee(), k -> new ArrayList<>())
                        .add(l));
                List<Outcome.Line> net = new ArrayList<>();
                byOwner.forEach((owner, own) -> {
                    int row = oracle.rows().of(member.amounts(), owner, BigDecimal.ZERO);
                    BigDecimal ceiling = oracle.pricing().minor(oracle.rows().at(member.amounts(), row, 0));
                    net.addAll(row < 0 ? own : scaled(own, year.left(owner, ceiling.setScale(0, RoundingMode.DOWN))));
                });
                yield Outcome.canonical(net, oracle.bonusNames());
            }
        };
    }

    /** A payee's lines of the one bonus that comes to most, with those that are not compared. */
    private static List<Outcome.Line> largest(List<String> over, List<Outcome.Line> own) {
        Map<String, BigDecimal> fresh = new HashMap<>();
        own.stream()
                .filter(l -> !l.rule().equals("taken-back"))
                .forEach(l -> fresh.merge(l.bonus(), l.amount(), BigDecimal::add));
        Optional<String> paid = over.stream()
                .filter(b -> fresh.getOrDefault(b, BigDecimal.ZERO).signum() > 0)
                .reduce((one, other) -> fresh.get(other).compareTo(fresh.get(one)) > 0 ? other : one);
        return own.stream()
                .filter(l -> l.rule().equals("taken-back")
                        || fresh.get(l.bonus()).signum() <= 0
                        || l.bonus().equals(paid.orElse("")))
                .toList();
    }

    private static List<Outcome.Line> scaled(List<Outcome.Line> lines, BigDecimal ceiling) {
        BigDecimal sum = sum(lines);
        if (sum.compareTo(ceiling) <= 0) {
            return lines;
        }
        BigDecimal above =
                lines.stream().map(l -> l.amount().max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = ceiling.subtract(sum.subtract(above));
        List<BigDecimal> amounts = Rounder.shares(
                lines.stream()
                        .map(l -> l.amount().signum() < 0
                                ? Exact.of(l.amount())
                                : new Exact(l.amount().multiply(most), above))
                        .toList(),
                ceiling);
        List<Outcome.Line> net = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Outcome.Line l = lines.get(i);
            String rule = amounts.get(i).compareTo(l.amount()) == 0 ? l.rule() : "scaled";
            net.add(new Outcome.Line(
                    l.payee(),
                    l.position(),
                    l.bonus(),
                    l.source(),
                    l.level(),
                    l.base(),
                    l.rate(),
                    amounts.get(i),
                    rule));
        }
        return net.stream().filter(l -> l.amount().signum() != 0).toList();
    }
}
