package io.upline.oracle;

import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Matching;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A percentage of what members below earned by other bonuses. */
final class Matchings {

    private Matchings() {}

    static List<Sources.Source> sources(Oracle oracle, Bonus bonus, Matching kind) {
        return sources(oracle, bonus, kind, true);
    }

    /** Those that have a place in the bonus's tree, or those that have none. */
    static List<Sources.Source> sources(Oracle oracle, Bonus bonus, Matching kind, boolean seated) {
        List<Sources.Source> sources = new ArrayList<>();
        for (Person p : oracle.company().members()) {
            BigDecimal earned = earned(oracle, kind, p.id());
            BigDecimal first = earned(oracle.first(), kind, p.id());
            Optional<Seat> seat = oracle.woods().seat(bonus.tree(), p.id());
            if (earned.signum() != 0
                    && seat.isPresent() == seated
                    && oracle.tests().admits(bonus.sources(), p.id())) {
                BigDecimal units = earned.movePointLeft(oracle.pricing().digits());
                BigDecimal figure = first.movePointLeft(oracle.pricing().digits());
                sources.add(new Sources.Source(
                        p.id(), seat.orElse(new Seat(p.id(), Seat.Place.OWN)), units, figure, List.of()));
            }
        }
        return sources;
    }

    private static BigDecimal earned(Oracle oracle, Matching kind, String member) {
        return kind.reads().equals(Optional.of(Matching.Reads.BEFORE_CAPS))
                ? oracle.earnedBeforeCaps(kind.of(), member)
                : oracle.earnedFresh(kind.of(), member);
    }

    static List<Draft> drafts(Oracle oracle, Bonus bonus, Matching kind) {
        List<Sources.Source> sources = sources(oracle, bonus, kind);
        if (kind.generations().isPresent()) {
            return new GenerationPay(oracle, bonus, kind.generations().get()).drafts(sources);
        }
        return new LevelPay(oracle, bonus, kind.compression(), Integer.MAX_VALUE, BlockedBy.NONE).drafts(sources);
    }
}
