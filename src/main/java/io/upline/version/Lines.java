package io.upline.version;

import io.upline.calculation.Earnings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Earning lines of a block of payees, walked from the first to the last. Members have their numbers of the new calculation. */
final class Lines {

    private final Earnings lines;
    private final List<String> rules;
    private final int @Nullable [] newNumber;
    /** The first line that was not walked yet. */
    int at;

    /**
     * Lines as they are read from results.
     *
     * @param newNumber the new number of each member of the lines; {@code null} where they have these numbers already
     */
    Lines(Earnings lines, List<String> rules, int @Nullable [] newNumber) {
        this.lines = lines;
        this.rules = rules;
        this.newNumber = newNumber;
    }

    private int number(int member) {
        return member < 0 || newNumber == null ? member : newNumber[member];
    }

    /** Walks over the lines of a payee and returns where they end. */
    int passPayee(int payee) {
        while (at < lines.size() && number(lines.payee()[at]) == payee) {
            at++;
        }
        return at;
    }

    /** The first line of a bonus or of one after it, among the first {@code to}. */
    int startOf(int bonus, int to) {
        int start = 0;
        while (start < to && lines.bonus()[start] < bonus) {
            start++;
        }
        return start;
    }

    int endOf(int bonus, int from, int to) {
        int end = from;
        while (end < to && lines.bonus()[end] == bonus) {
            end++;
        }
        return end;
    }

    /** The source of a line; beyond the last line a number above all members. */
    int source(int line, int to) {
        return line < to ? number(lines.source()[line]) : Integer.MAX_VALUE;
    }

    int endOfSource(int source, int from, int to) {
        int end = from;
        while (end < to && number(lines.source()[end]) == source) {
            end++;
        }
        return end;
    }

    long sum(int from, int to) {
        long sum = 0;
        for (int line = from; line < to; line++) {
            sum = Math.addExact(sum, lines.amountMinor()[line]);
        }
        return sum;
    }

    /** The sum that each position earned by these lines. */
    Map<Integer, Long> byPosition(int from, int to) {
        Map<Integer, Long> sums = new HashMap<>();
        for (int line = from; line < to; line++) {
            sums.merge(number(lines.position()[line]), lines.amountMinor()[line], Math::addExact);
        }
        return sums;
    }

    /** The positions whose sums differ, ascending. */
    static List<Integer> moved(Map<Integer, Long> before, Map<Integer, Long> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(position -> !before.getOrDefault(position, 0L).equals(now.getOrDefault(position, 0L)))
                .sorted()
                .toList();
    }

    long base(int from, int to) {
        long sum = 0;
        for (int line = from; line < to; line++) {
            sum = Math.addExact(sum, lines.baseCenti()[line]);
        }
        return sum;
    }

    /** The levels, rates and rules that occur in these lines. */
    Set<Shape> shape(int from, int to) {
        Set<Shape> shapes = new HashSet<>();
        for (int line = from; line < to; line++) {
            shapes.add(shape(line));
        }
        return shapes;
    }

    private Shape shape(int line) {
        return new Shape(lines.level()[line], lines.rateE8()[line], rules.get(lines.rule()[line]));
    }

    /** What stands in each of these lines, except its amount. */
    List<Priced> priced(int from, int to) {
        List<Priced> all = new ArrayList<>();
        for (int line = from; line < to; line++) {
            all.add(new Priced(shape(line), lines.baseCenti()[line], 0));
        }
        return all;
    }

    /** What stands in each of these lines, its amount included. */
    List<Priced> whole(int from, int to) {
        List<Priced> all = new ArrayList<>();
        for (int line = from; line < to; line++) {
            all.add(new Priced(shape(line), lines.baseCenti()[line], lines.amountMinor()[line]));
        }
        return all;
    }

    /** What decides about a line beside its base. */
    record Shape(int level, long rateE8, String rule) {}

    /** What stands in a line. */
    record Priced(Shape shape, long baseCenti, long amountMinor) {}
}
