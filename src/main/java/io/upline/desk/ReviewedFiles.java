package io.upline.desk;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.fact.Fact;
import io.upline.intake.Decided;
import io.upline.intake.Door;
import io.upline.intake.Fate;
import io.upline.intake.Noted;
import io.upline.intake.Problem;
import io.upline.intake.bridge.Bridge;
import io.upline.intake.bridge.BridgeSum;
import io.upline.intake.bridge.Step;
import io.upline.money.Amount;
import io.upline.report.Review;
import io.upline.version.Bridges;
import io.upline.version.PlanShelf;
import io.upline.version.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a review tells of the files: from them to the orders of the period, and what was noted at the door. */
final class ReviewedFiles {

    private final Door door;
    private final Bridges bridges;
    private final PlanShelf plans;
    private final Company company;

    ReviewedFiles(Door door, Bridges bridges, PlanShelf plans, Company company) {
        this.door = door;
        this.bridges = bridges;
        this.plans = plans;
        this.company = company;
    }

    /** All that was noted since the job's posting before a draft. */
    List<Noted> noted(JobDefinition job, Version own) {
        return door.since(bridges.since(job, own.run()), bridges.begunBefore(job, own.run()));
    }

    /** From the files to the orders of a draft's own version. */
    Review.Files files(JobDefinition job, Version own, List<Noted> noted) {
        Bridge bridge = bridges.of(job, own, plans.asPosted(own), 0);
        List<Review.StepSum> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            BridgeSum sum = bridge.of(step);
            if (sum.lines() != 0) {
                steps.add(new Review.StepSum(step, step.adds(), sum.lines(), amount(sum.minor())));
            }
        }
        return new Review.Files(
                noted.stream()
                        .filter(Noted::isFile)
                        .filter(each -> !each.fate().cameOtherwise())
                        .count(),
                came(bridge.read()),
                came(bridge.unchanged()),
                steps,
                came(bridge.stored()));
    }

    private Review.Came came(BridgeSum sum) {
        return new Review.Came(sum.lines(), amount(sum.minor()));
    }

    /** What was noted, by code, in the order of precedence of the codes. */
    List<Review.Noted> byCode(List<Noted> noted) {
        Map<Problem, List<Noted>> by = new EnumMap<>(Problem.class);
        noted.forEach(each ->
                by.computeIfAbsent(each.problem(), code -> new ArrayList<>()).add(each));
        List<Review.Noted> codes = new ArrayList<>();
        by.forEach((problem, all) -> codes.add(new Review.Noted(
                problem.name(),
                all.size(),
                amount(all.stream().mapToLong(Noted::amountMinor).reduce(0, Math::addExact)),
                became(all))));
        return codes;
    }

    private static List<Review.Became> became(List<Noted> noted) {
        Map<Fate, Long> by = new EnumMap<>(Fate.class);
        noted.forEach(each -> by.merge(each.fate(), 1L, Math::addExact));
        List<Review.Became> became = new ArrayList<>();
        by.forEach((fate, count) -> became.add(new Review.Became(fate, count)));
        return became;
    }

    /** What people decided to leave out, a fact each. */
    List<Fact> leftOut(List<Noted> noted) {
        return noted.stream()
                .filter(each -> each.fate().isLeftOut())
                .map(each -> Fact.of(
                        "review.leftOut",
                        "what",
                        each.where(),
                        "problem",
                        each.problem().name(),
                        "amount",
                        each.amountMinor() == 0 ? "" : amount(each.amountMinor()),
                        "by",
                        each.decided().stream().map(Decided::by).toList(),
                        "reasons",
                        each.decided().stream().map(Decided::reason).distinct().toList()))
                .toList();
    }

    private Amount amount(long minor) {
        return new Amount(minor, company.currency().code());
    }
}
