package io.upline.desk;

import io.upline.fact.Fact;
import io.upline.network.MemberStore;
import io.upline.network.Roll;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts names beside the ids of the members that facts speak of; the calculation knows no names. */
final class MemberNames {

    private static final String MEMBER = "why.member";

    private final Map<String, String> byId;
    private final String self;

    private MemberNames(Map<String, String> byId, String self) {
        this.byId = byId;
        this.self = self;
    }

    /**
     * The names of those that facts speak of.
     *
     * @param self the id of the member that is told of; beside it no name is put
     */
    static MemberNames of(List<Fact> facts, String self, MemberStore members, long known, Roll roll) {
        Set<String> ids = new HashSet<>(Set.of(self));
        facts.forEach(fact -> collect(fact, ids));
        return new MemberNames(members.names(known, roll, ids), self);
    }

    private static void collect(Object value, Set<String> ids) {
        switch (value) {
            case Fact fact
            when fact.code().equals(MEMBER) ->
                ids.add(String.valueOf(fact.values().get("id")));
            case Fact fact -> fact.values().values().forEach(each -> collect(each, ids));
            case List<?> list -> list.forEach(each -> collect(each, ids));
            default -> {}
        }
    }

    /** The name of the member that is told of; empty when none is known. */
    String own() {
        return byId.getOrDefault(self, "");
    }

    /** The same facts, with names. */
    List<Fact> in(List<Fact> facts) {
        return facts.stream().map(this::in).toList();
    }

    private Fact in(Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        fact.values().forEach((name, value) -> values.put(name, in(value)));
        if (fact.code().equals(MEMBER)) {
            String id = String.valueOf(values.get("id"));
            values.put("name", id.equals(self) ? "" : byId.getOrDefault(id, ""));
        }
        return new Fact(fact.code(), values);
    }

    private Object in(Object value) {
        return switch (value) {
            case Fact fact -> in(fact);
            case List<?> list -> list.stream().map(this::in).toList();
            default -> value;
        };
    }
}
