package io.upline.statement;

import io.upline.statement.StatementContent.EarningLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each bonus of a statement comes to, in the order in which the lines name them. */
record BonusSums(List<String> bonuses, List<Long> minor, long total) {

    static BonusSums of(List<EarningLine> lines) {
        Map<String, Long> sums = new LinkedHashMap<>();
        long total = 0;
        for (EarningLine line : lines) {
            sums.merge(line.earned().bonus(), line.amountMinor(), Math::addExact);
            total = Math.addExact(total, line.amountMinor());
        }
        return new BonusSums(List.copyOf(sums.keySet()), new ArrayList<>(sums.values()), total);
    }

    int size() {
        return bonuses.size();
    }
}
