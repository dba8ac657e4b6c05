package io.upline.calculation.kind;

import io.upline.calculation.TakenBack;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.BrokenPromise;
import io.upline.calculation.frame.RoundedPerBonus;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.lines.BonusOutcome;
import io.upline.calculation.lines.LineSums;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import io.upline.plan.Terms;
import io.upline.plan.kind.Award;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.FullSteps;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.Given;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.kind.Party;
import io.upline.plan.kind.Percent;
import io.upline.plan.kind.Pool;
import io.upline.plan.kind.Structure;
import java.util.List;

/** Calculates one bonus: lets its kind make its lines, rounds them, and sums up what they come to. */
public final class BonusCalculation {

    private BonusCalculation() {}

    /**
     * Calculates a bonus, or applies a cap to the bonuses under it; what it comes to is kept among the columns. This is the calculation's
     * only list of kinds: lines that stay as they are made, so that they may leave at once, are {@code true}.
     */
    public static void run(Workings workings, Bonus bonus) {
        switch (bonus.kind()) {
            case Percent _ -> pay(workings, bonus, true, frame -> new PercentLines(frame).run());
            case LevelBonus levels ->
                pay(workings, bonus, levels.guaranteeMinor().isEmpty(), LevelLines.of(levels));
            case Differential kind -> pay(workings, bonus, false, frame -> new DifferentialLines(frame, kind).run());
            case GenerationBonus kind -> pay(workings, bonus, false, GenerationLines.of(kind));
            case Matching matching -> pay(workings, bonus, false, frame -> MatchingLines.run(frame, matching));
            case Binary binary -> pay(workings, bonus, false, frame -> new BinaryLines(frame, binary).run());
            case Pool pool -> pay(workings, bonus, false, frame -> new PoolLines(frame, pool).run());
            case Award award -> pay(workings, bonus, false, frame -> new AwardLines(frame, award).run());
            case Structure kind -> pay(workings, bonus, false, frame -> new StructureLines(frame, kind).run());
            case Party _ -> pay(workings, bonus, false, frame -> new PartyLines(frame).run());
            case Given given -> pay(workings, bonus, false, frame -> GivenLines.run(frame, given));
            case FullSteps kind -> pay(workings, bonus, false, frame -> new FullStepLines(frame, kind).run());
            case Cap cap -> workings.columns().cut(bonus.name(), new Capping(workings, bonus, cap).run());
        }
    }

    private static void pay(Workings workings, Bonus bonus, boolean staysAsMade, KindLines lines) {
        BonusFrame frame = new BonusFrame(workings, bonus, staysAsMade);
        long promised = lines.pay(frame);
        if (frame.ground.money().per() == Terms.Per.BONUS) {
            new RoundedPerBonus(frame).settle();
        }
        lines.payAfterRounding(frame);
        takeBack(frame);
        frame.settled();
        workings.columns().paid(bonus.name(), outcome(frame, promised));
    }

    /** Adds what comes back of what earlier periods paid. It is money as it was paid, which nothing rounds again. */
    private static void takeBack(BonusFrame frame) {
        MemberIds ids = frame.ground.inputs().members().ids();
        for (TakenBack.Line line : frame.ground.inputs().takenBack().lines()) {
            int position = line.bonus().equals(frame.bonus.name()) ? ids.find(line.position()) : -1;
            if (position >= 0) {
                int source = line.source().isEmpty() ? -1 : ids.find(line.source());
                if (frame.trail.watches(position)) {
                    frame.tell(source < 0 ? Why.NOTHING : frame.named(source), Fact.of("why.takenBack"));
                }
                frame.pay(
                        position,
                        source,
                        line.level(),
                        line.baseCenti(),
                        line.rateE8(),
                        line.amountMinor(),
                        Rule.TAKEN_BACK);
            }
        }
    }

    private static BonusOutcome outcome(BonusFrame frame, long promised) {
        LineSums sums = frame.sums;
        if (frame.leavesAtOnce) {
            frame.leave();
        } else {
            sums.add(frame.lines);
        }
        if (frame.bonus.kind().isPaidOnMoney()) {
            for (int k = 0; k < frame.lines.size(); k++) {
                if (!frame.lines.rule(k).equals(Rule.TAKEN_BACK)) {
                    frame.lines.setBaseCenti(k, frame.ground.money().centiOf(frame.lines.baseCenti(k)));
                }
            }
        }
        long due =
                Math.addExact(sums.exactMinor(frame.money, frame.bonus.table().unit()), frame.cutMinor());
        return new BonusOutcome(
                frame.lines,
                sums.leftCount(),
                sums.leftMinor(),
                Math.addExact(sums.grossMinor(), frame.cutMinor()),
                due,
                Math.max(promised, due),
                promised < due ? List.of() : new BrokenPromise(frame, promised).lines());
    }
}
