package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A plan with one of its conditions, wherever it stands, put in place of another. */
final class Rewritten {

    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

    private final int wanted;
    private final Condition other;
    private int met;

    private Rewritten(int wanted, Condition other) {
        this.wanted = wanted;
        this.other = other;
    }

    /** How many conditions stand in a plan, those within others included. */
    static int conditions(Plan plan) {
        int[] count = {0};
        Mentions.walk(plan, r -> count[0] += r instanceof Condition ? 1 : 0);
        return count[0];
    }

    /** The condition at a place among those of a plan. */
    static Condition at(Plan plan, int wanted) {
        List<Condition> found = new ArrayList<>();
        Mentions.walk(plan, r -> {
            if (r instanceof Condition condition) {
                found.add(condition);
            }
        });
        return found.get(wanted);
    }

    static Plan with(Plan plan, int wanted, Condition other) {
        return (Plan) new Rewritten(wanted, other).copy(plan);
    }

    private Object copy(Object old) {
        return switch (old) {
            case List<?> many -> {
                List<Object> copies = new ArrayList<>();
                many.forEach(one -> copies.add(copy(one)));
                yield copies;
            }
            case Optional<?> maybe -> maybe.map(this::copy);
            case Condition condition -> met(condition);
            case Record record -> copy(record);
            default -> old;
        };
    }

    private Object met(Condition condition) {
        met++;
        return met - 1 == wanted ? other : copy((Record) condition);
    }

    private Object copy(Record record) {
        List<Method> parts = Mentions.parts(record.getClass());
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = copy(Mentions.value(record, parts.get(i)));
        }
        try {
            return CONSTRUCTORS
                    .computeIfAbsent(record.getClass(), Rewritten::constructor)
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
