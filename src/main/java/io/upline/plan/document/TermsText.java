package io.upline.plan.document;

import io.upline.plan.Terms;
import io.upline.plan.condition.ConditionText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What decides money throughout a plan, each in a few whole words of the printed plan. */
final class TermsText {

    private TermsText() {}

    /** Rows of a subject and what is done. */
    static List<String[]> rows(Terms terms) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"tree, status, kind and package", asOf(terms.asOf())});
        rows.add(new String[] {"rounding", rounding(terms.rounding())});
        rows.add(new String[] {"a customer's order", customers(terms.customers())});
        rows.add(new String[] {"terminated members", terminated(terms.status().terminated())});
        rows.add(new String[] {"suspended members", suspended(terms.status().suspended())});
        rows.add(new String[] {"returns", returns(terms.returns())});
        if (terms.returns().smallestMinor() > 0) {
            String least = BigDecimal.valueOf(terms.returns().smallestMinor(), terms.digits())
                    .toPlainString();
            rows.add(new String[] {
                "a restated difference of a member below " + least + " " + terms.currency(),
                "is shown as rounding and not posted"
            });
        }
        rows.add(new String[] {"a volume below zero", belowZero(terms.volumeBelowZero())});
        if (terms.returns().how() == Terms.How.DEDUCT && terms.volumeBelowZero() == Terms.BelowZero.FLOORED) {
            rows.add(new String[] {
                "what was paid on a sale that is returned in a later period",
                "stays paid beyond what that period is lowered by, except for lines of single orders"
            });
        }
        return rows;
    }

    private static String asOf(Terms.AsOf asOf) {
        return switch (asOf) {
            case PERIOD_START -> "are those of the period's first day";
            case PERIOD_END -> "are those of the period's last day";
        };
    }

    private static String rounding(Terms.RoundingRule rule) {
        return rule.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + switch (rule.per()) {
                    case ORDER -> ", of each order in a line";
                    case SOURCE -> ", of each line";
                    case BONUS -> ", of the sum of a payee's lines of a bonus";
                };
    }

    private static String customers(Terms.CustomerPlace place) {
        return switch (place) {
            case OWN_NODE -> "stands at level 0 at the customer, so that its distributor has level 1";
            case AT_SPONSOR -> "stands at level 0 at its distributor, as if that had bought";
        };
    }

    private static String terminated(Terms.Terminated rule) {
        return switch (rule) {
            case REMOVED -> "are taken out of every tree, and those below them move up";
            case KEEPS_PLACE -> "keep place, volume and rank, and are paid nothing";
        };
    }

    private static String suspended(Terms.Suspended rule) {
        return switch (rule) {
            case HELD -> "keep place, volume and rank, and what they earn is held";
            case UNPAID -> "keep place, volume and rank, and are paid nothing";
        };
    }

    private static String returns(Terms.Returns returns) {
        String how = switch (returns.how()) {
            case RESTATE -> "count in the period of their original, which is worked out anew";
            case DEDUCT -> "count in the period of their own date, as volume below zero";
        };
        return returns.withinDays() == Integer.MAX_VALUE
                ? how
                : how + "; those more than " + ConditionText.counted(returns.withinDays(), "day")
                        + " after it the company bears";
    }

    private static String belowZero(Terms.BelowZero rule) {
        return switch (rule) {
            case FLOORED -> "is read as zero";
            case ALLOWED -> "is read as it is, and earnings may be below zero";
            case OWED -> "is read as zero, and what is missing is taken off the following periods";
        };
    }
}
