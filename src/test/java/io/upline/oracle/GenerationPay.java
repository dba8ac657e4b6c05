package io.upline.oracle;

import io.upline.plan.condition.Condition;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Generations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rate for each generation of breakaway groups below. */
final class GenerationPay {

    private final Oracle oracle;
    private final Bonus bonus;
    private final Generations generations;

    GenerationPay(Oracle oracle, Bonus bonus, Generations generations) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.generations = generations;
    }

    List<Draft> drafts(List<Sources.Source> sources) {
        List<Draft> drafts = new ArrayList<>();
        for (Sources.Source source : sources) {
            List<Sources.Step> walk = oracle.sources().walk(bonus, source);
            int offered = 0;
            for (int i = 0; i < walk.size(); i++) {
                Sources.Step step = walk.get(i);
                int generation = byPayee() ? count(walk, i) : offered;
                boolean paid = false;
                if (step.offered()
                        && generation > 0
                        && step.level() <= oracle.woods().tree(bonus.tree()).depth()) {
                    BigDecimal rate = rate(source, walk, i, generation);
                    paid = rate.signum() > 0;
                    if (paid) {
                        drafts.add(
                                oracle.pricing().draft(bonus, step.member(), source, generation, generation - 1, rate));
                    }
                }
                if (!byPayee() && opens(i) && boundary(step.member(), -1)) {
                    boolean compressed = generations.compression() == Compression.DYNAMIC;
                    offered = offered == 0 || !compressed || paid ? offered + 1 : offered;
                }
            }
        }
        return drafts;
    }

    /** Who is paid generation 1 on a boundary's own group, whether there is anything to be paid on or not: the first above it. */
    Optional<String> first(String boundary) {
        Sources.Source source =
                new Sources.Source(boundary, new Seat(boundary, Seat.Place.OWN), BigDecimal.ZERO, List.of());
        List<Sources.Step> walk = oracle.sources().walk(bonus, source);
        int deepest = oracle.woods().tree(bonus.tree()).depth();
        for (int i = 1; i < walk.size() && i <= deepest; i++) {
            if (rate(source, walk, i, 1).signum() > 0) {
                return Optional.of(walk.get(i).member());
            }
            boolean closes = generations.compression() == Compression.NONE;
            if (closes && boundary(walk.get(i).member(), -1)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean byPayee() {
        return generations.boundary() instanceof Generations.Boundary.SameOrHigher;
    }

    /** Whether a boundary at this place of the walk opens a generation for the source. */
    private boolean opens(int at) {
        return at > 0 || generations.opens() == Generations.Opens.BOUNDARY_OWN_GROUP;
    }

    private int rank(String member) {
        return oracle.standing().rank(Condition.LadderName.RANK, member);
    }

    private boolean boundary(String member, int payeeRank) {
        return switch (generations.boundary()) {
            case Generations.Boundary.Meets meets -> oracle.tests().holds(meets.condition(), member);
            case Generations.Boundary.SameOrHigher same -> rank(member) >= payeeRank;
        };
    }

    private int count(List<Sources.Step> walk, int at) {
        int own = rank(walk.get(at).member());
        int count = 0;
        for (int i = 0; i < at && own >= 0; i++) {
            String member = walk.get(i).member();
            boolean counts = count == 0
                    || generations.compression() == Compression.NONE
                    || oracle.sources().payable(bonus, member);
            if (opens(i) && boundary(member, own) && counts) {
                count++;
            }
        }
        return count;
    }

    private BigDecimal rate(Sources.Source source, List<Sources.Step> walk, int at, int generation) {
        String payee = walk.get(at).member();
        if (!oracle.sources().payable(bonus, payee) || blocked(walk, at)) {
            return BigDecimal.ZERO;
        }
        int row = oracle.rows().pick(bonus.table(), payee, source.source(), source.figure());
        return oracle.pricing().rate(bonus, row, generation - 1);
    }

    private boolean blocked(List<Sources.Step> walk, int at) {
        if (generations.blockedBy() == BlockedBy.NONE) {
            return false;
        }
        int own = rank(walk.get(at).member());
        return switch (generations.blockedBy()) {
            case NONE -> false;
            case EQUAL_RANK ->
                walk.subList(0, at).stream().anyMatch(s -> boundary(s.member(), own) && rank(s.member()) >= own);
            case HIGHER_RANK ->
                walk.subList(0, at).stream().anyMatch(s -> boundary(s.member(), own) && rank(s.member()) > own);
        };
    }
}
