package io.upline.network;

import java.util.List;
import java.util.stream.Collectors;

/** A tree in which somebody stands above itself: an operating fault of the input, never of the calculation. */
public final class CycleException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Integer> members;

    CycleException(List<Integer> members) {
        super("members stand above themselves: number " + shown(members) + " under " + members.getFirst());
        this.members = List.copyOf(members);
    }

    /** The member numbers of the whole cycle, each the child of the next, beginning with the lowest number. */
    public List<Integer> members() {
        return members;
    }

    private static String shown(List<Integer> members) {
        String shown = members.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(" under "));
        String rest = members.size() > SHOWN ? " … (" + members.size() + " members)" : "";
        return shown + rest;
    }
}
