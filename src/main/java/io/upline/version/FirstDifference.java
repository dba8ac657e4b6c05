package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.fact.Fact;
import io.upline.money.Amount;
import java.util.Arrays;
import java.util.Optional;

/** Names the first member whose stored rows are not what was calculated. */
public final class FirstDifference {

    private FirstDifference() {}

    /**
     * The first difference between results as stored and as calculated.
     *
     * @param currency of the plan
     */
    public static Fact of(Results stored, Results calculated, String currency) {
        if (!stored.volumeNames().equals(calculated.volumeNames())
                || !stored.bonuses().equals(calculated.bonuses())
                || !stored.rankNames().equals(calculated.rankNames())) {
            return Fact.of("difference.names");
        }
        for (int member = 0; member < stored.members().size(); member++) {
            Optional<Fact> what = at(member, stored, calculated, currency);
            if (what.isPresent()) {
                return Fact.of(
                        "difference.member", "member", stored.members().ids().at(member), "what", what.get());
            }
        }
        return Fact.of("difference.totals");
    }

    private static Optional<Fact> at(int member, Results a, Results b, String currency) {
        for (int v = 0; v < a.volumeNames().size(); v++) {
            if (a.volume(v)[member] != b.volume(v)[member]) {
                return Optional.of(Fact.of(
                        "difference.volume",
                        "volume",
                        a.volumeNames().get(v),
                        "stored",
                        a.volume(v)[member],
                        "calculated",
                        b.volume(v)[member]));
            }
        }
        if (a.rank()[member] != b.rank()[member]
                || a.title()[member] != b.title()[member]
                || a.held(member) != b.held(member)) {
            return Optional.of(Fact.of("difference.rank"));
        }
        Earnings x = a.earnings(member, member + 1);
        Earnings y = b.earnings(member, member + 1);
        if (x.size() != y.size()) {
            return Optional.of(Fact.of(
                    "difference.earnings",
                    "stored",
                    sum(x, currency),
                    "storedLines",
                    x.size(),
                    "calculated",
                    sum(y, currency),
                    "calculatedLines",
                    y.size()));
        }
        int line = firstUnlike(x, y);
        if (line >= 0) {
            return Optional.of(Fact.of(
                    "difference.line",
                    "bonus",
                    b.bonuses().get(y.bonus()[line]),
                    "source",
                    b.members().ids().at(y.source()[line]),
                    "stored",
                    new Amount(x.amountMinor()[line], currency),
                    "calculated",
                    new Amount(y.amountMinor()[line], currency)));
        }
        return a.carried(member, member + 1).equals(b.carried(member, member + 1))
                ? Optional.empty()
                : Optional.of(Fact.of("difference.carried"));
    }

    private static Amount sum(Earnings lines, String currency) {
        return new Amount(Arrays.stream(lines.amountMinor()).reduce(0, Math::addExact), currency);
    }

    /** The first line of which any column differs, −1 for none. */
    private static int firstUnlike(Earnings x, Earnings y) {
        for (int line = 0; line < x.size(); line++) {
            for (Earnings.Column column : Earnings.Column.values()) {
                if (column.of(x, line) != column.of(y, line)) {
                    return line;
                }
            }
        }
        return -1;
    }
}
