package io.upline.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How money is held and paid out: the rules beside the accruals.
 *
 * @param holds what money is held for
 * @param minimumMinor least amount paid out, by currency, in its minor units
 */
public record PayoutRules(List<HoldReason> holds, Map<String, Long> minimumMinor) {

    /** Takes copies. */
    public PayoutRules {
        holds = List.copyOf(holds);
        minimumMinor = Map.copyOf(minimumMinor);
    }

    /** The rules of a close, in order: accrue, convert, hold by reason, shortfall. */
    List<SettlementRule> ofClose(List<Accruals> accruals) {
        List<SettlementRule> rules = new ArrayList<>();
        rules.add(new AccrueRule(accruals));
        rules.add(new ConvertRule(accruals));
        rules.addAll(holdRules());
        rules.add(new ShortfallRule());
        return rules;
    }

    /** The rules of a payment run, in order: hold, recover, and pay what is not below the minimum. */
    List<SettlementRule> ofRun() {
        List<SettlementRule> rules = new ArrayList<>(holdRules());
        rules.add(new RecoverRule());
        rules.add(new PayRule(minimumMinor));
        return rules;
    }

    private List<HoldRule> holdRules() {
        return holds.stream()
                .map(reason -> new HoldRule(reason.key(), reason.holds()))
                .toList();
    }
}
