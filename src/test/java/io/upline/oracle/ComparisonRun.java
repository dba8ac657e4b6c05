package io.upline.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Many cases, from a seed on. */
final class ComparisonRun {

    private ComparisonRun() {}

    static Set<Mechanism> mechanisms(String names) {
        Set<Mechanism> set = EnumSet.noneOf(Mechanism.class);
        Arrays.stream(names.split(",")).map(Mechanism::valueOf).forEach(set::add);
        return set;
    }

    /** The report of the first case that differs, made smaller; empty where none does. */
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

    /** {@code from cases mechanisms [differences to show of a kind] [threads]}. */
    public static void main(String[] args) throws InterruptedException {
        long from = Long.parseLong(args[0]);
        long cases = Long.parseLong(args[1]);
        Set<Mechanism> mechanisms = mechanisms(args[2]);
        int show = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        int threads = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
        AtomicLong next = new AtomicLong(from);
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                for (long seed = next.getAndIncrement(); seed < from + cases; seed = next.getAndIncrement()) {
                    look(seed, mechanisms, kinds, show);
                    if ((seed - from + 1) % 10_000 == 0) {
                        print((seed - from + 1) + " of " + cases + ", differences " + kinds + ", " + seconds(start));
                    }
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        print("differences " + kinds + " in seeds " + from + " to " + (from + cases - 1) + ", " + seconds(start));
        print(Coverage.text());
        print("missing\n" + String.join("\n", Coverage.missing(Switches.all())));
    }

    private static String seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000 + " s";
    }

    private static void print(String text) {
        System.out.println(text);
    }

    private static void look(long seed, Set<Mechanism> mechanisms, Map<String, Integer> kinds, int show) {
        Case one = Case.random(seed, mechanisms);
        Optional<Comparison.Difference> difference = Comparison.of(one);
        if (difference.isEmpty()) {
            return;
        }
        if (kinds.merge(difference.get().kind(), 1, Integer::sum) > show) {
            print("seed " + seed + ": " + difference.get().kind());
            return;
        }
        Case smaller = Shrinker.smaller(one, difference.get());
        print(Comparison.report(seed, smaller, Comparison.of(smaller).orElseThrow()));
    }
}
