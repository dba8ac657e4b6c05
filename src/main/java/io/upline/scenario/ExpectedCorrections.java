package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.money.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what returns of this period correct in earlier ones: the cells of a row select corrections, {@code amount} is their sum, {@code -}
 * that there is none.
 */
final class ExpectedCorrections {

    private static final Fact NONE = Fact.of("scenario.none");

    private final Comparison with;
    private final List<Correction> corrections;

    ExpectedCorrections(Comparison with, List<Correction> corrections) {
        this.with = with;
        this.corrections = corrections;
    }

    void compare(TextTable table) {
        for (TextTable.Row row : table.rows()) {
            Optional<Cell> id = ExpectedEarnings.selector(row, "id");
            if (id.isEmpty()) {
                line(row, Optional.empty());
            } else {
                with.membersOf(row).forEach(member -> line(row, Optional.of(with.id(member))));
            }
        }
    }

    private void line(TextTable.Row row, Optional<String> member) {
        List<Correction> selected = corrections.stream()
                .filter(each -> member.isEmpty() || member.get().equals(each.member()))
                .filter(each -> isMeant(row, "bonus", each.bonus()))
                .filter(each -> isMeant(row, "period", each.period().toString()))
                .toList();
        long sum = selected.stream().mapToLong(Correction::amountMinor).reduce(0, Math::addExact);
        Cell amount = row.cell("amount", "*");
        Object got = selected.isEmpty() ? NONE : amount(sum);
        Object expected;
        if (amount.isAny()) {
            expected = selected.isEmpty() ? Fact.of("scenario.aLine") : got;
        } else {
            expected = amount.text().equals("-")
                    ? NONE
                    : amount(amount.scaled(with.plan.terms().digits()).orElseThrow());
        }
        with.compare(member.orElse("*"), what(row), expected, got, shown());
    }

    private static boolean isMeant(TextTable.Row row, String column, String is) {
        return ExpectedEarnings.selector(row, column)
                .map(cell -> cell.text().equals(is))
                .orElse(true);
    }

    private static Fact what(TextTable.Row row) {
        return Fact.of(
                "scenario.corrections",
                "bonus",
                ExpectedEarnings.selector(row, "bonus").map(Cell::text).orElse(""),
                "period",
                ExpectedEarnings.selector(row, "period").map(Cell::text).orElse(""));
    }

    private List<Fact> shown() {
        List<Fact> shown = new ArrayList<>();
        for (Correction each : corrections) {
            shown.add(Fact.of(
                    "scenario.correction",
                    "period",
                    each.period(),
                    "member",
                    each.member(),
                    "bonus",
                    each.bonus(),
                    "amount",
                    amount(each.amountMinor())));
        }
        return shown.isEmpty() ? List.of(Fact.of("scenario.noCorrection")) : shown;
    }

    private String amount(long minor) {
        return MoneyText.of(minor, with.plan.terms().digits());
    }
}
