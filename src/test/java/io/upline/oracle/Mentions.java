package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Pool;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a plan mentions anywhere in it. */
final class Mentions {

    private static final Map<Class<?>, List<Method>> PARTS = new ConcurrentHashMap<>();

    private Mentions() {}

    /** Every record in a record. */
    static void walk(Object in, Consumer<Record> each) {
        switch (in) {
            case Collection<?> many -> many.forEach(one -> walk(one, each));
            case Optional<?> maybe -> maybe.ifPresent(one -> walk(one, each));
            case Record record -> {
                each.accept(record);
                for (Method part : parts(record.getClass())) {
                    walk(value(record, part), each);
                }
            }
            default -> {}
        }
    }

    /** The components of a kind of record. */
    static List<Method> parts(Class<?> type) {
        return PARTS.computeIfAbsent(
                type,
                t -> Arrays.stream(t.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .peek(m -> m.setAccessible(true))
                        .toList());
    }

    /** A component's value. */
    static Object value(Record record, Method part) {
        try {
            return part.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often a name stands in a plan. */
    static long names(Plan plan, String name) {
        long[] count = {0};
        walk(plan, r -> {
            for (Method part : parts(r.getClass())) {
                Object value = value(r, part);
                Object text = value instanceof Optional<?> maybe && maybe.isPresent() ? maybe.get() : value;
                count[0] += name.equals(text) || (text instanceof Collection<?> many && many.contains(name)) ? 1 : 0;
            }
        });
        return count[0];
    }

    /** Names of measures that stand where a volume could. */
    static Set<String> measuresAsVolumes(Plan plan) {
        Set<String> names = new TreeSet<>();
        walk(plan, r -> {
            switch (r) {
                case Condition.VolumeAtLeast c -> names.add(c.volume());
                case Condition.LegVolumes c -> names.add(c.volume());
                case Condition.Share c -> names.addAll(List.of(c.part(), c.whole()));
                case RateTable.By.OfVolume by -> names.add(by.volume());
                case RateTable.By.OfSoFar by -> names.add(by.volume());
                case RateTable.By.OfPlace by -> names.add(by.volume());
                case Volume.What.Sum sum -> names.addAll(sum.volumes());
                case Volume.What.Extreme extreme -> names.addAll(extreme.volumes());
                case Pool.Weight weight -> weight.proRata().ifPresent(names::add);
                case Bonus bonus -> bonus.base().ifPresent(names::add);
                default -> {}
            }
        });
        names.removeIf(name -> plan.volume(name).isPresent());
        return names;
    }

    /** Conditions that must be met in some of several periods: of each name the one that looks back furthest. */
    static Collection<Condition.Met> met(Plan plan) {
        Map<String, Condition.Met> met = new TreeMap<>();
        walk(plan, r -> {
            if (r instanceof Condition.Met one) {
                met.merge(one.name(), one, (a, b) -> a.of() >= b.of() ? a : b);
            }
        });
        return met.values();
    }

    /** Ranks (or grades) that must be held for some periods. */
    static List<Condition.HoldsRank> runs(Plan plan) {
        Set<Condition.HoldsRank> runs = new LinkedHashSet<>();
        walk(plan, r -> {
            if (r instanceof Condition.HoldsRank c && c.held() instanceof Condition.Held.Periods) {
                runs.add(new Condition.HoldsRank(c.ladder(), c.rank(), c.exactly(), new Condition.Held.Now()));
            }
        });
        return new ArrayList<>(runs);
    }
}
