package io.upline.desk;

import io.upline.calculation.engine.Explanation;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.fact.Near;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an explanation that is asked for.
 *
 * @param bonus only what concerns this bonus, and what concerns none; empty: all
 * @param source id of the member of which something came: only what came of it, or did not, and why; empty: all
 */
public record ExplainedPart(String bonus, String source) {

    /** All of it. */
    public static final ExplainedPart ALL = new ExplainedPart("", "");

    /**
     * The same with the bonus's name as the plan writes it.
     *
     * @throws Refusal when the plan has no such bonus
     */
    ExplainedPart of(List<String> bonuses) {
        if (bonus.isEmpty()) {
            return this;
        }
        Optional<String> meant =
                bonuses.stream().filter(name -> name.equalsIgnoreCase(bonus)).findFirst();
        return new ExplainedPart(
                meant.orElseThrow(() -> Refusal.of(
                        "noBonus",
                        "near",
                        String.join(", ", Near.of(bonus, bonuses)),
                        "known",
                        String.join(", ", bonuses))),
                source);
    }

    /** Whether a bonus's total belongs to it; the totals are of all sources. */
    boolean hasTotal(String of) {
        return source.isEmpty() && (bonus.isEmpty() || bonus.equals(of));
    }

    /**
     * The facts that belong to it; of a source also what it came to, and which bonuses are paid on sums that name no buyer: what it bought
     * may be part of them.
     *
     * @param payee id of the member whose pay is explained
     */
    List<Fact> in(List<Fact> facts, String payee) {
        List<Fact> part = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int lines = 0;
        String currency = "";
        Set<String> sums = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (!bonus.isEmpty() && !bonus.equals(fact.values().getOrDefault("bonus", bonus))) {
                continue;
            }
            if (source.isEmpty()) {
                part.add(fact);
            } else if (fact.code().equals("why.line")
                    && source.equals(fact.values().get("source"))) {
                part.add(fact);
                named.add(String.valueOf(fact.values().get("bonus")));
                lines++;
                sum = sum.add(new BigDecimal(String.valueOf(fact.values().get("amount"))));
                currency = String.valueOf(fact.values().get("currency"));
            } else if (fact.code().equals("why.line")
                    && List.of(payee, "").contains(fact.values().get("source"))) {
                sums.add(String.valueOf(fact.values().get("bonus")));
            } else if (fact.code().equals("why.beside")) {
                passedOver(fact).ifPresent(part::add);
            } else if (fact.code().equals("why.notPaid") || Explanation.OF_STATUS.contains(fact.code())) {
                // it keeps the member from the bonus whatever the source, so that it is said of each
                part.add(fact);
            }
        }
        if (lines > 0) {
            part.addFirst(Fact.of(
                    "explain.ofSource",
                    "source",
                    source,
                    "amount",
                    sum.toPlainString(),
                    "currency",
                    currency,
                    "lines",
                    lines));
        } else if (part.isEmpty()) {
            part.add(Fact.of(sums.isEmpty() ? "explain.nothingOfSource" : "explain.notAlone", "source", source));
        }
        sums.removeAll(named);
        if (!sums.isEmpty()) {
            part.add(Fact.of("explain.partOfSums", "source", source, "bonuses", List.copyOf(sums)));
        }
        return part;
    }

    /** That nothing was paid on the source, told of it alone. */
    private Optional<Fact> passedOver(Fact beside) {
        if (!(beside.values().get("what") instanceof Fact what)
                || !what.code().equals("why.nothingOn")
                || !(what.values().get("sources") instanceof List<?> sources)) {
            return Optional.empty();
        }
        return sources.stream()
                .filter(each -> each instanceof Fact member
                        && source.equals(member.values().get("id")))
                .findFirst()
                .map(only -> {
                    Map<String, Object> values = new LinkedHashMap<>(what.values());
                    values.put("sources", List.of(only));
                    values.put("more", 0L);
                    Map<String, Object> outer = new LinkedHashMap<>(beside.values());
                    outer.put("what", new Fact(what.code(), values));
                    return new Fact(beside.code(), outer);
                });
    }
}
