package io.upline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.architecture.DrawnPart;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.engine.Calculation;
import io.upline.order.Orders;
import io.upline.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What each plan of the library costs a made company: how much of what was sold, how many are paid, how much the first of them have. */
class LibraryCostTest {

    private static final Path TABLE = Path.of("src/docs/library.md");
    private static final String BEGIN = "<!-- calculated on a made company -->\n";
    private static final String END = "<!-- end of what is calculated -->\n";
    private static final int MEMBERS = 10_000;
    private static final int ORDERS_EACH = 3;
    private static final long SEED = 20_261_130;

    /** Its two measures are sales of two kinds, and what was sold is both. */
    private static final String SELLS_BOTH = "avon-2025";

    /** Its points are machines, of which nobody of the made company buys so many. */
    private static final String COUNTS_MACHINES = "vorwerk";

    @Test
    void theTableIsWhatThePlansComeTo() throws IOException {
        DrawnPart.assertHolds(TABLE, BEGIN, table(), END);
    }

    private static String table() throws IOException {
        StringBuilder rows = new StringBuilder("""
            | plan | paid of what was sold | members paid | of it the first hundredth of the paid |
            |---|---|---|---|
            """);
        for (String name : Files.readAllLines(Path.of("src/main/resources/plan-library.txt"))) {
            if (name.equals(COUNTS_MACHINES)) {
                continue;
            }
            Cost cost = Cost.of(TimedPlan.ofLibrary(name));
            assertThat(cost.paid).as("members paid by %s", name).isPositive();
            rows.append("| `").append(name).append("` | ");
            rows.append(percent(cost.sumMinor, cost.soldCenti)).append(" | ");
            rows.append(percent(cost.paid, MEMBERS)).append(" | ");
            rows.append(percent(cost.firstMinor, cost.sumMinor)).append(" |\n");
        }
        return rows.toString();
    }

    private static String percent(long part, long of) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / of);
    }

    private record Cost(long sumMinor, long soldCenti, int paid, long firstMinor) {

        static Cost of(Plan plan) {
            Inputs inputs = TimedPlan.made(plan, CompanyShape.RANDOM, MEMBERS, ORDERS_EACH * MEMBERS, SEED, true);
            Results results = Calculation.calculate(plan, inputs);
            long[] each = new long[MEMBERS];
            results.eachEarnings(lines -> {
                for (int k = 0; k < lines.size(); k++) {
                    each[lines.payee()[k]] += lines.amountMinor()[k];
                }
            });
            long[] paid = Arrays.stream(each).filter(sum -> sum > 0).sorted().toArray();
            int hundredth = (paid.length + 99) / 100;
            long first =
                    Arrays.stream(paid, paid.length - hundredth, paid.length).sum();
            return new Cost(
                    Arrays.stream(each).sum(),
                    sold(inputs.orders(), "CV") + (plan.name().equals(SELLS_BOTH) ? sold(inputs.orders(), "QV") : 0),
                    paid.length,
                    first);
        }

        private static long sold(Orders orders, String measure) {
            long sold = 0;
            long[] centi = orders.measureCenti()[orders.measures().indexOf(measure)];
            for (int o = 0; o < centi.length; o++) {
                sold += orders.periodsBack()[o] == 0 ? centi[o] : 0;
            }
            return sold;
        }
    }
}
