package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Every switch of the plan language and the positions it can be in, read off the records of a plan: {@code Record.component=position}.
 * A position is an enum's constant, yes or no, the kind of record, whether something optional is there, whether a number is 0, its
 * largest or another, and of a name what it is the name of.
 */
final class Switches {

    private static final Set<String> TREES = Set.of("tree", "from", "inLegsOf");
    private static final Set<String> VOLUMES = Set.of("base", "volume", "part", "whole", "proRata");
    private static final Set<String> MADE_OF = Set.of("Sum.volumes", "Extreme.volumes");

    private final Plan plan;
    private final Consumer<String> each;

    private Switches(Plan plan, Consumer<String> each) {
        this.plan = plan;
        this.each = each;
    }

    /** The positions that switches have in a part of a plan. */
    static Set<String> in(Plan plan, Object part) {
        Set<String> found = new TreeSet<>();
        Switches switches = new Switches(plan, found::add);
        Mentions.walk(part, switches::record);
        if (part instanceof Bonus bonus) {
            String kind = bonus.kind().getClass().getSimpleName();
            new Switches(plan, position -> found.add(kind + " with " + position)).record(bonus);
            new Switches(plan, position -> found.add(kind + " with " + position)).record(bonus.table());
        }
        return found;
    }

    private void record(Record record) {
        for (Method part : Mentions.parts(record.getClass())) {
            position(
                    record.getClass().getSimpleName() + "." + part.getName(),
                    part.getName(),
                    Mentions.value(record, part));
        }
    }

    private void position(String name, String part, Object value) {
        switch (value) {
            case Enum<?> constant -> each.accept(name + "=" + constant);
            case Boolean flag -> each.accept(name + "=" + flag);
            case Number number -> each.accept(name + "=" + size(number));
            case OptionalInt maybe -> each.accept(name + "=" + (maybe.isPresent() ? "some" : "none"));
            case Optional<?> maybe -> {
                each.accept(name + "=" + (maybe.isPresent() ? "some" : "none"));
                maybe.ifPresent(it -> position(name, part, it));
            }
            case Collection<?> many -> many.forEach(it -> position(name, part, it));
            case Condition condition when condition.equals(Condition.ALWAYS) -> each.accept(name + "=ALWAYS");
            case Record record -> each.accept(name + "=" + record.getClass().getSimpleName());
            case String text when TREES.contains(part) -> each.accept(name + "=" + tree(text));
            case String text
            when VOLUMES.contains(part) || MADE_OF.contains(name) -> each.accept(name + "=" + volume(text));
            default -> {}
        }
    }

    private static String size(Number number) {
        long value = number.longValue();
        return value == 0 ? "0" : value == Integer.MAX_VALUE || value == Long.MAX_VALUE ? "max" : "some";
    }

    private String tree(String name) {
        return plan.tree(name).map(t -> t.getClass().getSimpleName()).orElse(name);
    }

    private String volume(String name) {
        return plan.volume(name).map(v -> v.what().getClass().getSimpleName()).orElse("measure");
    }

    /** Every position of every switch, as far as the records tell. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        types(Plan.class, new HashSet<>(), all);
        return all;
    }

    private static void types(Type type, Set<Type> seen, Set<String> all) {
        if (!(type instanceof Class<?> found)
                || !found.getPackageName().startsWith("io.upline.plan")
                || !seen.add(type)) {
            return;
        }
        if (found.isSealed()) {
            Arrays.stream(found.getPermittedSubclasses()).forEach(t -> types(t, seen, all));
        }
        if (found.isRecord()) {
            for (RecordComponent part : found.getRecordComponents()) {
                positions(found.getSimpleName() + "." + part.getName(), part.getName(), part.getGenericType(), all);
                types(inner(part.getGenericType()), seen, all);
            }
        }
    }

    private static Type inner(Type type) {
        return type instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : type;
    }

    private static void positions(String name, String part, Type type, Set<String> all) {
        boolean maybe = type.equals(OptionalInt.class)
                || (type instanceof ParameterizedType of && of.getRawType().equals(Optional.class));
        if (maybe) {
            all.addAll(List.of(name + "=none", name + "=some"));
        }
        Class<?> found = (Class<?>) inner(type);
        if (found == boolean.class) {
            all.addAll(List.of(name + "=true", name + "=false"));
        } else if (found.isEnum() && found.getPackageName().startsWith("io.upline")) {
            Arrays.stream(found.getEnumConstants()).forEach(c -> all.add(name + "=" + c));
        } else if (found.isSealed()) {
            kinds(found).forEach(kind -> all.add(name + "=" + kind));
            if (found == Condition.class) {
                all.add(name + "=ALWAYS");
            }
        } else if (found == String.class && TREES.contains(part)) {
            all.addAll(List.of(name + "=" + Tree.SPONSOR, name + "=" + Tree.PLACEMENT));
            kinds(Tree.class).forEach(kind -> all.add(name + "=" + kind));
        } else if (found == String.class && (VOLUMES.contains(part) || MADE_OF.contains(name))) {
            all.add(name + "=measure");
            kinds(Volume.What.class).forEach(kind -> all.add(name + "=" + kind));
        }
    }

    private static Set<String> kinds(Class<?> sealed) {
        Set<String> kinds = new TreeSet<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                kinds.addAll(kinds(kind));
            } else {
                kinds.add(kind.getSimpleName());
            }
        }
        return kinds;
    }
}
