package io.upline.cli;

import io.upline.fact.Fact;
import io.upline.money.MinorUnits;
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
import java.util.ArrayList;
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

    private static final LocalDate IN_SECOND = LocalDate.of(2026, 10, 31);
    private static final long SEED = 1;

    private final String name;
    private final Map<String, String> texts = new LinkedHashMap<>();
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
        if (texts.containsKey(other)) {
            return;
        }
        String text = PlanLibrary.like(other, other, LocalDate.of(2026, 1, 1), PlanLibrary.currency(other));
        texts.put(other, text);
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
        settings.put(
                "minimumPayout", "{" + currency + ": " + (MinorUnits.digits(currency) == 0 ? "20" : "20.00") + "}");
        home.makeAfresh(settings);
        for (Map.Entry<String, String> plan : texts.entrySet()) {
            home.write("config/plans/" + plan.getKey() + "/" + DemoHome.PLAN, plan.getValue());
            home.write("jobs/" + plan.getKey() + "/job.yaml", job(plan.getKey()));
        }
    }

    private static String listed(List<String> names) {
        return "[" + String.join(", ", names) + "]";
    }

    private String job(String of) {
        PeriodKind kind = plans.getOrDefault(of, plan()).terms().period();
        PayPeriod starts = of.equals(name) ? first : PayPeriod.holding(kind, first.first());
        return "plan: " + of + "\nperiod: "
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\nstartsOn: " + starts
                + "\ndecidedBy: paid_at\noutbox: outbox\n";
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

    @Override
    public Optional<Fact> told() {
        List<String> names = new ArrayList<>(company.measures());
        return Optional.of(Fact.of(
                "command.demoLike", "plan", name, "members", company.size(), "measures", String.join(", ", names)));
    }
}
