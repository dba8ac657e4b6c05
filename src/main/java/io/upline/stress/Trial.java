package io.upline.stress;

import io.upline.calculation.FigureTooLargeException;
import io.upline.calculation.Inputs;
import io.upline.calculation.PlanArticles;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.calculation.engine.Calculation;
import io.upline.money.Rate;
import io.upline.network.Members;
import io.upline.order.ArticleParts;
import io.upline.order.Articles;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition.LadderName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Calculates what a plan pays companies of one average. */
final class Trial {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 10, 1);

    private final Plan plan;
    private final Choices choices;
    private final int periods;
    private final long averageCenti;
    private final PayPeriod first;
    private final List<Articles> articles;
    private final Set<String> paid = new HashSet<>();

    /** Tries a plan, whatever it says that it may pay at most. */
    Trial(Plan plan, Choices choices, int periods, long averageCenti) {
        this.plan = plan.withoutMaxPayout();
        this.choices = choices;
        this.periods = periods;
        this.averageCenti = averageCenti;
        this.articles = PlanArticles.of(plan);
        this.first = PayPeriod.holding(plan.terms().period(), USUAL_DAY);
    }

    /** What a company comes to, period by period. */
    record Run(Members members, long[] purchases, List<Results> results) {}

    Choices choices() {
        return choices;
    }

    PayPeriod first() {
        return first;
    }

    long averageCenti() {
        return averageCenti;
    }

    /** What all members together buy in a period, in hundredths. */
    long total(Company company) {
        return Math.multiplyExact(averageCenti, company.size());
    }

    /** Calculates all periods of a company. */
    Run run(Company company) {
        Members members = Staff.of(company, choices, first.first());
        long[] purchases = company.purchases(total(company));
        List<Inputs.ForcedRank> forced = forced(company, members);
        List<Results> results = new ArrayList<>();
        State state = State.NONE;
        PayPeriod period = first;
        for (int k = 0; k < periods; k++) {
            Orders orders = orders(company, members, purchases, k);
            Results one =
                    Calculation.calculate(plan, new Inputs(period, first, members, orders, state, List.of(), forced));
            results.add(one);
            if (k + 1 < periods) {
                state = State.after(one);
            }
            period = period.next();
        }
        return new Run(members, purchases, results);
    }

    /** What is paid to a company as a share of what it buys, in hundred-millionths; −1 where a figure is too large to be calculated. */
    long shareE8(Company company) {
        try {
            List<Results> results = run(company).results();
            note(results);
            return shareE8(paidMinor(results), company, periods);
        } catch (FigureTooLargeException _) {
            return -1;
        }
    }

    private void note(List<Results> results) {
        for (Results one : results) {
            one.totals().stream()
                    .filter(total -> total.lines() > 0 || total.cappedMinor() != 0)
                    .forEach(total -> paid.add(total.bonus()));
        }
    }

    /** Names of the bonuses that paid, or of the caps that cut, in any company so far. */
    Set<String> paid() {
        return paid;
    }

    /** An amount as a share of what a company buys in so many periods, in hundred-millionths, rounded down. */
    long shareE8(long minor, Company company, int ofPeriods) {
        BigDecimal money = BigDecimal.valueOf(minor, plan.terms().digits());
        BigDecimal bought = BigDecimal.valueOf(Math.multiplyExact(total(company), (long) ofPeriods), 2)
                .multiply(plan.terms().pointValue().toDecimal());
        return money.multiply(BigDecimal.valueOf(Rate.ONE_E8))
                .divide(bought, 0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** What ceilings cut off the bonuses of a plan in periods, in minor units of its currency; what caps say of it themselves is the same. */
    long cutMinor(List<Results> results) {
        return results.stream()
                .flatMap(one -> one.totals().stream())
                .filter(total -> plan.bonus(total.bonus())
                        .filter(bonus -> bonus.kind().over().isEmpty())
                        .isPresent())
                .mapToLong(Results.BonusTotal::cappedMinor)
                .reduce(0, Math::addExact);
    }

    /** What a plan pays in periods, in minor units of its currency. */
    long paidMinor(List<Results> results) {
        return results.stream()
                .flatMap(one -> one.totals().stream())
                .mapToLong(Results.BonusTotal::earnedMinor)
                .sum();
    }

    private List<Inputs.ForcedRank> forced(Company company, Members members) {
        List<Inputs.ForcedRank> forced = new ArrayList<>();
        for (int m = 0; m < company.size(); m++) {
            if (members.isDistributor(m) && company.rank[m] >= 0) {
                forced.add(new Inputs.ForcedRank(
                        m, choices.assigned().get(company.rank[m]), Optional.of(LadderName.RANK)));
            }
        }
        return forced;
    }

    /** The orders of a period and of those before it, each in the middle of its period. */
    private Orders orders(Company company, Members members, long[] purchases, int before) {
        int[] buyers = IntStream.range(0, purchases.length)
                .filter(m -> purchases[m] > 0)
                .toArray();
        int n = buyers.length * (before + 1);
        Bought bought = new Bought(n, choices.measures().size());
        PayPeriod period = first;
        int o = 0;
        for (int k = 0; k <= before; k++) {
            int day = Math.toIntExact(period.middle().toEpochDay());
            for (int buyer : buyers) {
                bought.ids.add(orderId(members.ids().at(buyer), k));
                bought.buyer[o] = buyer;
                bought.back[o] = before - k;
                bought.day[o] = day;
                bought.second[o] = LocalTime.NOON.toSecondOfDay();
                bought.type[o] = choices.type(company.type[buyer]);
                bought.skus.add(choices.sku(company.type[buyer]));
                bought.first[o] = k == 0;
                bought.party[o] = choices.parties() ? members.sponsor()[buyer] : -1;
                bought.amount[o] = purchases[buyer];
                for (long[] measure : bought.centi) {
                    measure[o] = purchases[buyer];
                }
                o++;
            }
            period = period.next();
        }
        return ArticleParts.with(
                bought.orders(members, choices), new int[0], bought.skus, articles, _ -> Optional.empty());
    }

    static String orderId(String buyer, int period) {
        return "O" + (period + 1) + "-" + buyer;
    }

    /** The columns of orders while they are filled. A party is that of its host, by the host's number. */
    private static final class Bought {
        final List<String> ids = new ArrayList<>();
        final List<String> skus = new ArrayList<>();
        final int[] buyer;
        final int[] back;
        final int[] day;
        final int[] second;
        final int[] type;
        final boolean[] first;
        final int[] party;
        final long[] amount;
        final long[][] centi;

        Bought(int n, int measures) {
            buyer = new int[n];
            back = new int[n];
            day = new int[n];
            second = new int[n];
            type = new int[n];
            first = new boolean[n];
            party = new int[n];
            amount = new long[n];
            centi = new long[measures][n];
        }

        Orders orders(Members members, Choices choices) {
            int[] none = new int[buyer.length];
            Arrays.fill(none, -1);
            int hosts = choices.parties() ? members.size() : 0;
            return new Orders(
                    ids,
                    buyer,
                    back,
                    day,
                    second,
                    type,
                    choices.types(),
                    none,
                    first,
                    party,
                    IntStream.range(0, hosts)
                            .mapToObj(host -> "P" + members.ids().at(host))
                            .toList(),
                    IntStream.range(0, hosts).toArray(),
                    amount,
                    choices.measures(),
                    centi);
        }
    }
}
