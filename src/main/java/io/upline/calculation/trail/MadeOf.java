package io.upline.calculation.trail;

import io.upline.calculation.columns.Columns;
import io.upline.fact.Fact;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which figures a volume is the least or the greatest of, at one member. */
public final class MadeOf {

    private final Columns columns;
    private final int member;

    /** Prepares to tell of one member. */
    public MadeOf(Columns columns, int member) {
        this.columns = columns;
        this.member = member;
    }

    /** The figures of which a volume is the least or the greatest; empty for any other. */
    Optional<Fact> figures(String name) {
        return columns.definition(name).what() instanceof Volume.What.Extreme(boolean isLeast, List<String> volumes)
                ? Optional.of(Fact.of(
                        isLeast ? "why.leastOf" : "why.greatestOf",
                        "figures",
                        volumes.stream().map(this::figure).toList()))
                : Optional.empty();
    }

    private Fact figure(String name) {
        String figure = Why.number(columns.volume(name).read[member]);
        Fact plain = Fact.of("why.figure", "name", name, "figure", figure);
        return figures(name)
                .map(of -> Fact.of("why.figureOf", "figure", plain, "of", of))
                .orElse(plain);
    }

    /**
     * One fact for each least or greatest among a volume and those that it adds up; none where all that it is made of is zero, as there
     * is nothing to choose from.
     */
    public List<Fact> within(String name) {
        Volume volume = columns.definition(name);
        if (volume.what() instanceof Volume.What.Sum(List<String> volumes)) {
            List<Fact> facts = new ArrayList<>();
            volumes.forEach(part -> facts.addAll(within(part)));
            return facts;
        }
        return volume.madeOf().stream().allMatch(part -> columns.volume(part).read[member] == 0)
                ? List.of()
                : figures(name).stream()
                        .map(of -> Fact.of("why.volumeIs", "volume", name, "of", of))
                        .toList();
    }
}
