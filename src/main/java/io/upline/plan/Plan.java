package io.upline.plan;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.SkuGroup;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a compensation plan, read and checked. Whatever refers to something by its name (a volume, measure, tree,
 * rank, bonus) holds the name; the reader has made sure that it exists. The order in which to calculate is
 * {@code CalculationOrder}.
 *
 * <p>Units everywhere: volumes, measures and counts are hundredths ({@code …Centi}; a count of 3 is 300), so that a count
 * and a volume can stand in the same place; rates, amounts of a table and weights are {@link Rate}s; other money is minor
 * units of {@code terms.currency} ({@code …Minor}).
 *
 * @param name the name of its folder
 * @param firstDay the first day it holds, from the name of its file; empty for a plan that stands in a scenario
 * @param terms what decides money throughout the plan
 * @param measures the columns of the orders the plan reads: those listed under {@code measures}, otherwise in order of
 *     first mention. A name used where a volume could stand and that names no volume is a measure and means the member's
 *     own of this period, as {@code {measure: NAME, of: self}} would
 * @param volumes the volumes, in the order of the file; names are unique among volumes and measures
 * @param trees derived trees in the order of the file; {@link Tree#SPONSOR} and {@link Tree#PLACEMENT} always exist
 * @param ranks the ladder of ranks, {@link Ladder#NONE} when the plan has none
 * @param grades the second ladder, {@link Ladder#NONE} when the plan has none
 * @param conditions the conditions that have a name, in the order of the file
 * @param bonuses bonuses and caps in the order of the file
 * @param maxPayout the most the plan may pay in a period, checked when it is run
 * @param examples worked examples
 * @param source the text it was read from
 */
public record Plan(
        String name,
        Optional<LocalDate> firstDay,
        Terms terms,
        List<String> measures,
        List<Volume> volumes,
        List<Tree> trees,
        Ladder ranks,
        Ladder grades,
        List<Condition.Named> conditions,
        List<Bonus> bonuses,
        Optional<MaxPayout> maxPayout,
        List<Example> examples,
        PlanSource source) {

    /** Copies the lists. */
    public Plan {
        measures = List.copyOf(measures);
        volumes = List.copyOf(volumes);
        trees = List.copyOf(trees);
        conditions = List.copyOf(conditions);
        bonuses = List.copyOf(bonuses);
        examples = List.copyOf(examples);
    }

    /** Whether one of its volumes asks of an order whether it is its buyer's first. */
    public boolean asksForFirstOrders() {
        return volumes.stream()
                .flatMap(volume -> volume.orders().stream())
                .anyMatch(filter -> filter.first() || filter.notFirst());
    }

    /** The types of orders that its volumes let in or leave out, in order of first mention. */
    public List<String> orderTypes() {
        return volumes.stream()
                .flatMap(volume -> volume.orders().stream())
                .flatMap(filter -> Stream.concat(filter.types().stream(), filter.notTypes().stream()))
                .distinct()
                .toList();
    }

    /** The numbers of articles whose lines its volumes let in or leave out, in order of first mention. */
    public List<String> skus() {
        return volumes.stream()
                .flatMap(volume -> volume.orders().stream())
                .flatMap(filter -> Stream.concat(filter.letIn().stream(), filter.leftOut().stream()))
                .distinct()
                .toList();
    }

    /** The groups of articles that its volumes name, in order of first mention. */
    public List<SkuGroup> skuGroups() {
        return volumes.stream()
                .flatMap(volume -> volume.orders().stream())
                .flatMap(filter -> Stream.concat(filter.skuGroups().stream(), filter.notSkuGroups().stream()))
                .distinct()
                .toList();
    }

    /** The same plan without a limit to what it may pay. */
    public Plan withoutMaxPayout() {
        return new Plan(
                name,
                firstDay,
                terms,
                measures,
                volumes,
                trees,
                ranks,
                grades,
                conditions,
                bonuses,
                Optional.empty(),
                examples,
                source);
    }

    /** The volume of that name; empty when the name is a measure's. */
    public Optional<Volume> volume(String volumeName) {
        return volumes.stream().filter(v -> v.name().equals(volumeName)).findFirst();
    }

    /** The derived tree of that name; empty for the sponsor and the placement tree. */
    public Optional<Tree> tree(String treeName) {
        return trees.stream().filter(t -> t.name().equals(treeName)).findFirst();
    }

    /** The bonus or cap of that name. */
    public Optional<Bonus> bonus(String bonusName) {
        return bonuses.stream().filter(b -> b.name().equals(bonusName)).findFirst();
    }

    /** The ladder of that name. */
    public Ladder ladder(Condition.LadderName ladder) {
        return ladder == Condition.LadderName.RANK ? ranks : grades;
    }

    /**
     * A ceiling on the payout of a period: all earnings after caps together are at most {@code atMost} × the total of
     * measure {@code of} over all orders of the period × point value. A run that passes it is refused, not scaled.
     */
    public record MaxPayout(Rate atMost, String of) {}
}
