package io.upline.cli;

import io.upline.fact.Fact;
import io.upline.money.MinorUnits;
import io.upline.money.MoneyText;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.Plan;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.kind.OtherPlan;
import io.upline.plan.reading.PlanReader;
import io.upline.progress.Progress;
import io.upline.sample.FittedCompany;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A company that fits a plan of the library, and the plans whose results that one reads. Two periods of the plan are closed; with the second
 * come orders that are late, and returns.
 */
final class LikeCompany implements DemoCompany {

    /** How many members it has where nobody says. */
    private static final int MEMBERS = 300;

    /** How many it has at most: all of them and their orders are held in memory, and ids have six digits. */
    static final int MOST_MEMBERS = 100_000;

    /** What is paid at least, in whole units of the plan's currency. */
    private static final int MINIMUM_PAYOUT = 20;

    private static final LocalDate IN_SECOND = LocalDate.of(2026, 10, 31);
    private static final long SEED = 1;

    private final String name;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final PayPeriod first;
    private final FittedCompany company;

    /**
     * Makes the company.
     *
     * @param name a plan of the library
     * @param members how many members it has, 0 for some hundred
     * @throws io.upline.company.ConfigurationProblem when the library has no such plan
     */
    LikeCompany(String name, int members) {
        this.name = name;
        read(name);
        this.first = PayPeriod.holding(plan().terms().period(), IN_SECOND).previous();
        this.company = FittedCompany.of(List.copyOf(plans.values()), members > 0 ? members : MEMBERS, SEED, first);
    }

    private Plan plan() {
        return plans.values().iterator().next();
    }

    /** Reads a plan, and behind it those whose results it reads. */
    private void read(String other) {
        if (plans.containsKey(other)) {
            return;
        }
        String text = PlanLibrary.like(other, other, LocalDate.of(2026, 1, 1), PlanLibrary.currency(other));
        Plan plan = PlanReader.read(DemoHome.PLAN, text)
                .plan()
                .orElseThrow(() -> new IllegalStateException("the library's plan " + other + " is refused"));
        plans.put(other, plan);
        Stream.concat(
                        plan.bonuses().stream().flatMap(bonus -> other(bonus.kind()).stream()),
                        Stream.of(plan.ranks(), plan.grades()).flatMap(ladder -> ladder.fromPlan().stream()))
                .forEach(this::read);
    }

    private static Optional<String> other(BonusKind kind) {
        return kind.otherPlan().map(OtherPlan::plan);
    }

    @Override
    public void make(DemoHome home) throws IOException {
        String currency = plan().terms().currency();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("currency", currency);
        settings.put("measures", listed(company.measures()));
        settings.put("orderTypes", listed(company.orderTypes()));
        settings.put("minimumPayout", "{" + currency + ": " + amount(MINIMUM_PAYOUT, currency) + "}");
        home.makeAfresh(settings);
        for (Map.Entry<String, Plan> each : plans.entrySet()) {
            Plan plan = each.getValue();
            home.write(
                    "config/plans/" + each.getKey() + "/" + DemoHome.PLAN,
                    plan.source().text());
            home.write(
                    "jobs/" + each.getKey() + "/job.yaml",
                    jobFile(each.getKey(), plan.terms().period()));
        }
    }

    private static String listed(List<String> names) {
        return "[" + String.join(", ", names) + "]";
    }

    /** So many whole units of a currency, written with all its digits. */
    private static String amount(int whole, String currency) {
        int digits = MinorUnits.digits(currency);
        return MoneyText.of(BigDecimal.valueOf(whole, -digits).longValueExact(), digits);
    }

    private String jobFile(String of, PeriodKind kind) {
        PayPeriod starts = of.equals(name) ? first : PayPeriod.holding(kind, first.first());
        return "plan: " + of + "\nperiod: "
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\nstartsOn: " + starts
                + "\ndecidedBy: paid_at\noutbox: outbox\n";
    }

    @Override
    public String job() {
        return name;
    }

    @Override
    public List<PayPeriod> periods() {
        return List.of(first, first.next());
    }

    @Override
    public void deliver(DemoHome home, PayPeriod period, Path inbox, Progress progress) throws IOException {
        boolean isFirst = period.equals(first);
        String members = isFirst ? "members.csv" : "members-" + period + ".csv";
        company.writeMembers(inbox.resolve(members), period, isFirst, progress);
        company.writeOrders(inbox.resolve("orders-" + period + ".csv"), period, progress);
    }

    /** Whoever is paid most. */
    @Override
    public String explained(Path payments) throws IOException {
        return Files.readAllLines(payments).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .max(Comparator.comparing(cells -> new BigDecimal(cells[2])))
                .map(cells -> cells[1])
                .orElse("M000001");
    }

    /** How many members it has in the end. */
    int members() {
        return company.size();
    }

    @Override
    public Optional<Fact> told() {
        return Optional.of(Fact.of(
                "command.demoLike",
                "plan",
                name,
                "members",
                company.size(),
                "measures",
                String.join(", ", company.measures())));
    }
}
