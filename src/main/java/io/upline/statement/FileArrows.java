package io.upline.statement;

import io.upline.intake.bridge.Bridge;
import io.upline.intake.bridge.Step;
import io.upline.order.Orders;
import io.upline.statement.CloseContent.Term;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.Unit;
import io.upline.version.Draft;
import io.upline.words.StepWords;
import io.upline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The arrows from the files to the orders of the period: what was read there, and what the calculation counted here. */
final class FileArrows {

    private final Draft draft;
    private final Bridge bridge;
    private final Words words;

    FileArrows(Draft draft, Bridge bridge, Words words) {
        this.draft = draft;
        this.bridge = bridge;
        this.words = words;
    }

    List<TieOut> arrows() {
        List<TieOut> arrows = new ArrayList<>();
        arrows.add(door(
                words.say("close.arrowLines"),
                Unit.COUNT,
                bridge.read().lines(),
                bridge.unchanged().lines(),
                bridge.stored().lines(),
                step -> bridge.of(step).lines()));
        arrows.add(door(
                words.say("close.arrowFiles"),
                Unit.MONEY,
                bridge.read().minor(),
                bridge.unchanged().minor(),
                bridge.stored().minor(),
                step -> bridge.of(step).minor()));
        arrows.add(orders(
                words.say("close.arrowOrders"),
                Unit.MONEY,
                bridge.stored().minor(),
                draft.version().turnoverMinor(),
                words.say("close.termTurnover"),
                step -> bridge.of(step).minor()));
        Orders counted = draft.own().inputs().orders();
        for (int m = 0; m < counted.companyMeasures().size(); m++) {
            int measure = m;
            String name = counted.measures().get(m);
            arrows.add(orders(
                    words.say("close.arrowMeasure", "measure", name),
                    Unit.VOLUME,
                    bridge.stored().centi()[m],
                    sum(counted, m),
                    words.say("close.termOrders", "measure", name),
                    step -> bridge.of(step).centi()[measure]));
        }
        return arrows;
    }

    private static long sum(Orders orders, int measure) {
        long sum = 0;
        for (int order = 0; order < orders.size(); order++) {
            if (orders.periodsBack()[order] == 0) {
                sum = Math.addExact(sum, orders.measureCenti()[measure][order]);
            }
        }
        return sum;
    }

    private TieOut door(String arrow, Unit unit, long read, long unchanged, long stored, ToLongFunction<Step> come) {
        List<Term> from = new ArrayList<>();
        List<Term> to = new ArrayList<>();
        from.add(new Term(words.say("close.termRead"), read));
        to.add(new Term(words.say("close.termUnchanged"), unchanged));
        steps(true, come, from, to);
        to.add(new Term(words.say("close.termStored"), stored));
        return new TieOut(arrow, unit, from, to);
    }

    private TieOut orders(String arrow, Unit unit, long stored, long counted, String label, ToLongFunction<Step> come) {
        List<Term> from = new ArrayList<>();
        List<Term> to = new ArrayList<>();
        from.add(new Term(words.say("close.termStored"), stored));
        steps(false, come, from, to);
        to.add(new Term(label, counted));
        return new TieOut(arrow, unit, from, to);
    }

    private void steps(boolean atTheDoor, ToLongFunction<Step> come, List<Term> from, List<Term> to) {
        for (Step step : Step.values()) {
            if (step.atTheDoor() == atTheDoor) {
                String label = StepWords.of(step, words);
                (step.adds() ? from : to).add(new Term(label, come.applyAsLong(step)));
            }
        }
    }
}
