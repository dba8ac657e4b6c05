package io.upline.version;

import io.upline.ledger.Cause;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What new orders and returns measure, in hundredths; looked up when it is first asked for. */
final class FactMeasures {

    private final Restated restated;
    private @Nullable Map<String, long[]> measured;

    FactMeasures(Restated restated) {
        this.restated = restated;
    }

    /** Whether facts make up the whole of a base, by any measure. */
    boolean areWhole(FactSet facts, long baseCenti) {
        int measures = restated.inputs().orders().measures().size();
        long[] sums = new long[measures];
        for (int i = 0; i < facts.size(); i++) {
            NewFact fact = restated.facts().get(facts.at(i));
            long[] of = fact.word() == Cause.Word.MOVE ? null : all().get(fact.id());
            if (of == null) {
                continue;
            }
            for (int m = 0; m < measures; m++) {
                sums[m] = Math.addExact(sums[m], of[m]);
            }
        }
        return Arrays.stream(sums).anyMatch(sum -> sum == baseCenti);
    }

    private Map<String, long[]> all() {
        Map<String, long[]> known = measured;
        if (known == null) {
            known = read();
            measured = known;
        }
        return known;
    }

    /** What each of them measures, by its id. A move has the id of a member, which may be that of an order too. */
    private Map<String, long[]> read() {
        Set<String> ids = new HashSet<>();
        restated.facts().stream().filter(fact -> fact.word() != Cause.Word.MOVE).forEach(fact -> ids.add(fact.id()));
        Map<String, long[]> read = new HashMap<>();
        List<String> orders = restated.inputs().orders().id();
        long[][] columns = restated.inputs().orders().measureCenti();
        for (int order = 0; order < orders.size(); order++) {
            if (ids.contains(orders.get(order))) {
                int at = order;
                read.put(
                        orders.get(order),
                        Arrays.stream(columns).mapToLong(column -> column[at]).toArray());
            }
        }
        return read;
    }
}
