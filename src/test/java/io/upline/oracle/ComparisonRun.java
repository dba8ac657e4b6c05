package io.upline.oracle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Many cases, from a seed on. */
final class ComparisonRun {

    private ComparisonRun() {}

    static Set<Mechanism> mechanisms(String names) {
        Set<Mechanism> set = EnumSet.noneOf(Mechanism.class);
        Arrays.stream(names.split(",")).map(Mechanism::valueOf).forEach(set::add);
        return set;
    }

    /** Empty, or the report of the first case that differs, made smaller. */
    static String run(long from, long cases, Set<Mechanism> mechanisms) {
        for (long seed = from; seed < from + cases; seed++) {
            Case one = Case.random(seed, mechanisms);
            Optional<Comparison.Difference> difference = Comparison.of(one);
            if (difference.isPresent()) {
                Case smaller = Shrinker.smaller(one, difference.get());
                return Comparison.report(seed, smaller, Comparison.of(smaller).orElseThrow());
            }
        }
        return "";
    }

    public static void main(String[] args) {
        long from = Long.parseLong(args[0]);
        long cases = Long.parseLong(args[1]);
        Set<Mechanism> mechanisms = mechanisms(args[2]);
        int show = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        Map<String, Integer> kinds = new TreeMap<>();
        long start = System.nanoTime();
        for (long seed = from; seed < from + cases; seed++) {
            Case one = Case.random(seed, mechanisms);
            Optional<Comparison.Difference> difference = Comparison.of(one);
            if (difference.isPresent() && kinds.merge(difference.get().kind(), 1, Integer::sum) <= show) {
                Case smaller = Shrinker.smaller(one, difference.get());
                System.out.println(
                        Comparison.report(seed, smaller, Comparison.of(smaller).orElseThrow()));
            }
        }
        System.out.println(kinds + " of " + cases + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        if (show > 0) {
            System.out.println(Coverage.text());
        }
    }
}
