package io.upline.oracle;

import io.upline.plan.Bonus;
import io.upline.plan.BonusKind;
import io.upline.plan.Condition;
import io.upline.plan.Plan;
import io.upline.plan.RateTable;
import io.upline.plan.Volume;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a plan mentions anywhere in it. */
final class Mentions {

    private Mentions() {}

    /** Every record in a record. */
    static void walk(Object in, Consumer<Record> each) {
        switch (in) {
            case Collection<?> many -> many.forEach(one -> walk(one, each));
            case Optional<?> maybe -> maybe.ifPresent(one -> walk(one, each));
            case Record record -> {
                each.accept(record);
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    walk(value(record, part), each);
                }
            }
            default -> {}
        }
    }

    private static Object value(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
                case RateTable.By.OfPlace by -> names.add(by.volume());
                case Volume.What.Sum sum -> names.addAll(sum.volumes());
                case BonusKind.Weight weight -> weight.proRata().ifPresent(names::add);
                case Bonus bonus -> bonus.base().ifPresent(names::add);
                default -> {}
            }
        });
        names.removeIf(name -> plan.volume(name).isPresent());
        return names;
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
