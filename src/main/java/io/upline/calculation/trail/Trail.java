package io.upline.calculation.trail;

import io.upline.calculation.ground.Standing;
import io.upline.calculation.lines.Exact;
import io.upline.calculation.lines.Rule;
import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Notes how the lines of one member came about, and on whom it got nothing. The calculation itself writes it while it pays; nobody
 * else is watched, and where nobody is, no fact is made.
 */
public final class Trail {

    /** The trail that watches nobody. */
    public static final Trail NONE = new Trail(-1, "", new boolean[0]);

    /** How many sources are named at most of those on which nothing was paid. */
    private static final int NAMED = 5;

    /** One line before caps: how it came about, what it came to exactly where that was rounded, and what caps made of it. */
    public record Line(
            List<Fact> told, Optional<Exact> exact, boolean isCut, Rule rule, long grossMinor, List<Fact> caps) {}

    private record Skipped(List<Fact> named, int[] more) {}

    private final int member;
    private final Object asked;
    private final boolean[] watched;
    private final Map<String, Map<Integer, Line>> lines = new HashMap<>();
    private final Map<String, List<Fact>> notes = new HashMap<>();
    private final Map<String, Map<Fact, Skipped>> nothing = new HashMap<>();

    private Trail(int member, Object asked, boolean... watched) {
        this.member = member;
        this.asked = asked;
        this.watched = watched;
    }

    /**
     * Watches a member and the positions it owns.
     *
     * @param asked the source that is named wherever nothing was paid on it; {@link Why#NOTHING} for none in particular
     */
    public static Trail of(Standing standing, int member, Fact asked) {
        boolean[] watched = new boolean[standing.in.length];
        for (int m = 0; m < watched.length; m++) {
            watched[m] = m == member || standing.ownerOf(m) == member;
        }
        return new Trail(member, asked, watched);
    }

    /** Whether anybody is watched. */
    public boolean isOn() {
        return watched.length > 0;
    }

    /** The member that is watched. */
    public int member() {
        return member;
    }

    /** Whether a position's lines are the member's. */
    public boolean watches(int position) {
        return watched.length > 0 && watched[position];
    }

    /** Notes a figure of a bonus beside its lines. */
    public void note(String bonus, Fact fact) {
        notes.computeIfAbsent(bonus, b -> new ArrayList<>()).add(fact);
    }

    /** What was noted about a bonus beside its lines, then on whom it paid nothing, and why. */
    public List<Fact> noted(String bonus) {
        List<Fact> all = new ArrayList<>(notes.getOrDefault(bonus, List.of()));
        nothing.getOrDefault(bonus, Map.of())
                .forEach((why, skipped) -> all.add(Fact.of(
                        "why.nothingOn", "sources", skipped.named(), "more", skipped.more()[0], "reason", why)));
        return all;
    }

    /** Notes that the member was paid nothing on a source. */
    public void nothing(String bonus, Fact source, Fact why) {
        Skipped skipped = nothing.computeIfAbsent(bonus, b -> new LinkedHashMap<>())
                .computeIfAbsent(why, w -> new Skipped(new ArrayList<>(), new int[1]));
        if (skipped.named().size() < NAMED || source.equals(asked)) {
            skipped.named().add(source);
        } else {
            skipped.more()[0]++;
        }
    }

    /** Takes down the member's lines of a bonus as they stand before caps, by line number. */
    public void settled(String bonus, Map<Integer, Line> own) {
        lines.put(bonus, own);
    }

    /** Notes what a cap made of a line. */
    public void scaled(String cap, String bonus, int line, String amount) {
        line(bonus, line).caps().add(Fact.of("why.cap", "cap", cap, "amount", amount));
    }

    /** A line of the member. */
    public Line line(String bonus, int line) {
        return Objects.requireNonNull(lines(bonus).get(line));
    }

    /** Lines of the member, by line number. */
    public Map<Integer, Line> lines(String bonus) {
        return lines.getOrDefault(bonus, Map.of());
    }
}
