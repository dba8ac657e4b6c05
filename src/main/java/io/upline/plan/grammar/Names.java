package io.upline.plan.grammar;

import io.upline.plan.yaml.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names a plan defines, and where. */
public final class Names {

    /** What a name can be of. */
    public enum Kind {
        /** A column of the orders. */
        MEASURE("measure"),
        /** A volume. */
        VOLUME("volume"),
        /** A tree. */
        TREE("tree"),
        /** A rank. */
        RANK("rank"),
        /** A grade. */
        GRADE("grade"),
        /** A bonus or cap. */
        BONUS("bonus"),
        /** A condition. */
        CONDITION("condition"),
        /** A group of articles. */
        SKU_GROUP("group of articles");

        public final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private final Map<Kind, Map<String, Node>> defined = new EnumMap<>(Kind.class);
    private final boolean measuresListed;

    /** {@code measuresListed}: every measure is defined; otherwise a name that is nothing else is a measure. */
    public Names(boolean measuresListed) {
        this.measuresListed = measuresListed;
        for (Kind kind : Kind.values()) {
            defined.put(kind, new LinkedHashMap<>());
        }
    }

    /** Defines a name; false when it was defined before. */
    public boolean define(Kind kind, String name, Node at) {
        return of(kind).putIfAbsent(name, at) == null;
    }

    /** Whether one of the kinds has the name. A measure that is not listed becomes known by being used. */
    boolean knows(Set<Kind> kinds, String name, Node at) {
        for (Kind kind : kinds) {
            if (of(kind).containsKey(name)) {
                return true;
            }
        }
        if (kinds.contains(Kind.MEASURE) && !measuresListed && !of(Kind.VOLUME).containsKey(name)) {
            define(Kind.MEASURE, name, at);
            return true;
        }
        return false;
    }

    /** Names of these kinds, in the order of definition. */
    public List<String> all(Set<Kind> kinds) {
        List<String> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind)) {
                all.addAll(of(kind).keySet());
            }
        }
        return all;
    }

    /** Names of a kind with the places where they are defined. */
    public Map<String, Node> of(Kind kind) {
        return defined.getOrDefault(kind, Map.of());
    }
}
