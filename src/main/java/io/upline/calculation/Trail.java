package io.upline.calculation;

import io.upline.plan.Bonus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Notes how the lines of one member came about, and on whom it got nothing. Written by the calculation itself while it pays; nobody
 * else is watched, and where nobody is, no text is made.
 */
final class Trail {

    /** Watches nobody. */
    static final Trail NONE = new Trail(-1, new boolean[0]);

    /** Sources named of those on which nothing was paid. */
    private static final int NAMED = 5;

    /** Members passed over of whom it is said what they lack: each may cost a look at all members. */
    private static final int REASONS = 100;

    /** One line before caps: how it came about, what it came to exactly where that was rounded, and what caps made of it. */
    record Line(String said, Optional<Exact> exact, Rule rule, long grossMinor, List<String> caps) {}

    private record Skipped(List<String> named, int[] more) {}

    private final int member;
    private final boolean[] watched;
    private final Map<String, Map<Integer, Line>> lines = new HashMap<>();
    private final Map<String, List<String>> notes = new HashMap<>();
    private final Map<String, Map<String, Skipped>> nothing = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    private Trail(int member, boolean... watched) {
        this.member = member;
        this.watched = watched;
    }

    /** Watches a member and the positions it owns. */
    static Trail of(Workings workings, int member) {
        boolean[] watched = new boolean[workings.members()];
        for (int m = 0; m < watched.length; m++) {
            watched[m] = m == member || workings.standing.ownerOf(m) == member;
        }
        return new Trail(member, watched);
    }

    /** Whether anybody is watched. */
    boolean isOn() {
        return watched.length > 0;
    }

    /** The member that is watched. */
    int member() {
        return member;
    }

    /** Whether a position's lines are the member's. */
    boolean watches(int position) {
        return watched.length > 0 && watched[position];
    }

    /** Notes a figure of a bonus beside its lines. */
    void note(String bonus, String text) {
        notes.computeIfAbsent(bonus, b -> new ArrayList<>()).add(text);
    }

    /** What was noted of a bonus beside its lines, then on whom it paid nothing, and why. */
    List<String> noted(String bonus) {
        List<String> all = new ArrayList<>(notes.getOrDefault(bonus, List.of()));
        nothing.getOrDefault(bonus, Map.of())
                .forEach((why, skipped) -> all.add("nothing on " + String.join(", ", skipped.named())
                        + (skipped.more()[0] > 0 ? " and " + skipped.more()[0] + " more" : "") + ": " + why));
        return all;
    }

    /** Notes that the member was paid nothing on a source. */
    void nothing(BonusFrame frame, int source, String why) {
        Skipped skipped = nothing.computeIfAbsent(frame.bonus.name(), b -> new LinkedHashMap<>())
                .computeIfAbsent(why, w -> new Skipped(new ArrayList<>(), new int[1]));
        if (skipped.named().size() < NAMED) {
            skipped.named().add(frame.id(source));
        } else {
            skipped.more()[0]++;
        }
    }

    /** Why a member may not be paid by a bonus; empty when it may. */
    String whyNot(BonusFrame frame, int at) {
        if (frame.payable[at]) {
            return "";
        }
        if (frame.workings.standing.unpaid[at]) {
            return "may not be paid";
        }
        if (reasons.size() >= REASONS) {
            return "fails needs";
        }
        return reasons.computeIfAbsent(
                frame.bonus.name() + '\n' + at,
                key -> "fails needs: " + String.join("; ", new Missing(frame.workings, at).of(frame.bonus.needs())));
    }

    /** Takes down the member's lines of a bonus as they stand before caps. */
    void settled(BonusFrame frame) {
        if (!isOn()) {
            return;
        }
        Map<Integer, Line> own = new HashMap<>();
        for (int k = 0; k < frame.lines.size(); k++) {
            if (frame.lines.payee(k) == member) {
                String said = frame.told.getOrDefault(k, "");
                Rule rule = Rule.of(frame.lines.rule(k));
                own.put(k, new Line(said, frame.exact(k), rule, frame.lines.amountMinor(k), new ArrayList<>()));
            }
        }
        lines.put(frame.bonus.name(), own);
    }

    /** Notes what a cap made of a line. */
    void scaled(Bonus cap, String bonus, int line, String amount) {
        line(bonus, line).caps().add("by " + cap.name() + " " + amount);
    }

    /** A line of the member. */
    Line line(String bonus, int line) {
        return Objects.requireNonNull(lines(bonus).get(line));
    }

    /** Lines of the member, by line number. */
    Map<Integer, Line> lines(String bonus) {
        return lines.getOrDefault(bonus, Map.of());
    }
}
