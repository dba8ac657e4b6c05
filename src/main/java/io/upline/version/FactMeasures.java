package io.upline.version;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What new orders and returns measure, in hundredths; looked up when it is first asked for. */
final class FactMeasures {

    private final Restated restated;
    private Map<String, long[]> measured = Map.of();

    FactMeasures(Restated restated) {
        this.restated = restated;
    }

    /** Whether facts make up the whole of a base, by any measure. */
    boolean areWhole(FactSet facts, long baseCenti) {
        int measures = restated.inputs().orders().measures().size();
        long[] sums = new long[measures];
        for (int i = 0; i < facts.size(); i++) {
            NewFact fact = restated.facts().get(facts.at(i));
            long[] of = all().getOrDefault(fact.id(), new long[measures]);
            for (int m = 0; m < measures; m++) {
                sums[m] = Math.addExact(sums[m], of[m]);
            }
        }
        return Arrays.stream(sums).anyMatch(sum -> sum == baseCenti);
    }

    private Map<String, long[]> all() {
        if (measured.isEmpty()) {
            measured = new HashMap<>();
            Set<String> ids = new HashSet<>();
            restated.facts().forEach(fact -> ids.add(fact.id()));
            List<String> orders = restated.inputs().orders().id();
            long[][] columns = restated.inputs().orders().measureCenti();
            for (int order = 0; order < orders.size(); order++) {
                if (ids.contains(orders.get(order))) {
                    int at = order;
                    measured.put(
                            orders.get(order),
                            Arrays.stream(columns)
                                    .mapToLong(column -> column[at])
                                    .toArray());
                }
            }
        }
        return measured;
    }
}
