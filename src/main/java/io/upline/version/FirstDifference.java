package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import java.util.Arrays;

/** Names the first member whose stored rows are not what was calculated. */
public final class FirstDifference {

    private FirstDifference() {}

    /** The first difference between results as stored and as calculated, in words. */
    public static String of(Results stored, Results calculated) {
        if (!stored.volumeNames().equals(calculated.volumeNames())
                || !stored.bonuses().equals(calculated.bonuses())
                || !stored.rankNames().equals(calculated.rankNames())) {
            return "the names of volumes, ranks or bonuses differ";
        }
        for (int member = 0; member < stored.members().size(); member++) {
            String what = at(member, stored, calculated);
            if (!what.isEmpty()) {
                return "first at member " + stored.members().ids().at(member) + " (" + what + ")";
            }
        }
        return "in the totals by bonus";
    }

    private static String at(int member, Results a, Results b) {
        for (int v = 0; v < a.volumeNames().size(); v++) {
            if (a.volume(v)[member] != b.volume(v)[member]) {
                return "volume " + a.volumeNames().get(v) + " is stored as " + a.volume(v)[member] + ", calculated as "
                        + b.volume(v)[member] + " hundredths";
            }
        }
        if (a.rank()[member] != b.rank()[member]
                || a.title()[member] != b.title()[member]
                || a.held(member) != b.held(member)) {
            return "rank, title or hold";
        }
        Earnings x = a.earnings(member, member + 1);
        Earnings y = b.earnings(member, member + 1);
        if (x.size() != y.size() || !Arrays.equals(x.amountMinor(), y.amountMinor())) {
            return "earnings are stored as " + Arrays.stream(x.amountMinor()).sum() + " in " + x.size()
                    + " lines, calculated as " + Arrays.stream(y.amountMinor()).sum() + " in " + y.size()
                    + " lines, minor units";
        }
        if (!Arrays.equals(x.source(), y.source())
                || !Arrays.equals(x.baseCenti(), y.baseCenti())
                || !Arrays.equals(x.rateE8(), y.rateE8())
                || !Arrays.equals(x.bonus(), y.bonus())
                || !Arrays.equals(x.level(), y.level())
                || !Arrays.equals(x.rule(), y.rule())) {
            return "an earning's bonus, source, level, base, rate or rule";
        }
        return a.carried(member, member + 1).equals(b.carried(member, member + 1)) ? "" : "carried state";
    }
}
