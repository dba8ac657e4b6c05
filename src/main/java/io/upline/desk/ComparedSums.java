package io.upline.desk;

import io.upline.calculation.Results;
import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.money.Rounding;
import io.upline.network.Members;
import io.upline.network.Roll;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.report.Compared;
import io.upline.report.Compared.ComparedMember;
import io.upline.report.Compared.ComparedRow;
import io.upline.report.Compared.Gain;
import io.upline.report.Compared.PlanFigures;
import io.upline.report.Compared.RankMove;
import io.upline.report.Compared.Step;
import io.upline.version.PeriodCalculation;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Adds up what periods come to under two plans, period after period. Amounts are minor units; members are numbered on the roll. */
final class ComparedSums {

    /** The least number of distributors below of each class of organisations. */
    private static final int[] CLASSES = {0, 1, 10, 100, 1_000, 10_000};

    private final Roll roll;
    private final Side was;
    private final Side is;
    private final List<ComparedRow> periods = new ArrayList<>();
    private String plan = "";
    private String currency = "";
    private long turnover;
    private long members;
    private @Nullable PayPeriod first;
    private @Nullable PeriodCalculation last;
    private @Nullable PeriodCalculation lastTried;

    ComparedSums(Roll roll) {
        this.roll = roll;
        this.was = new Side(roll);
        this.is = new Side(roll);
    }

    /** Adds a period as it was posted, and under the other plan. */
    void add(PeriodCalculation posted, PeriodCalculation tried) {
        plan = named(posted.plan());
        currency = posted.plan().terms().currency();
        turnover = Math.addExact(turnover, posted.turnoverMinor());
        members += posted.members();
        long[] before = {was.earned(), is.earned()};
        long paidWas = was.add(posted);
        long paidIs = is.add(tried);
        periods.add(
                row(posted.period().toString(), paidWas, paidIs, was.earned() - before[0], is.earned() - before[1]));
        first = first == null ? posted.period() : first;
        last = posted;
        lastTried = tried;
    }

    /** A plan by its name and first day. */
    static String named(Plan plan) {
        return plan.name() + plan.firstDay().map(day -> " " + day).orElse("");
    }

    /** How many members there were in all periods so far. */
    long members() {
        return members;
    }

    /** What all of it comes to; {@code countries} are those of the members, by number on the roll. */
    Compared compared(
            String job,
            List<Compared.RestatedPeriod> restated,
            Optional<Path> file,
            List<Fact> changed,
            String[] countries) {
        PeriodCalculation posted = last;
        PeriodCalculation tried = lastTried;
        PayPeriod from = first;
        if (posted == null || tried == null || from == null) {
            throw new IllegalStateException("no period was added");
        }
        String[] ranksWas = ranks(posted);
        String[] ranksIs = ranks(tried);
        int[] below = below(posted.membership().members());
        int[] classes = new int[roll.size()];
        Arrays.fill(classes, -1);
        int[] onRoll = posted.membership().numbersIn(roll);
        for (int member = 0; member < below.length; member++) {
            if (posted.membership().members().isDistributor(member)) {
                classes[onRoll[member]] = classOf(below[member]);
            }
        }
        return new Compared(
                job,
                from,
                posted.period(),
                plan,
                named(tried.plan()) + file.map(name -> " (" + name + ")").orElse(""),
                changed,
                restated,
                was.figures(turnover, currency),
                is.figures(turnover, currency),
                periods,
                bonuses(),
                rankRows(posted.results(), tried.results(), ranksWas, ranksIs),
                grouped(number -> countries[number]),
                classRows(classes),
                moves(tried.results().rankNames(), ranksWas, ranksIs),
                change(1),
                change(-1),
                IntStream.range(0, roll.size())
                        .filter(number -> was.earned[number] != 0 && was.earned[number] == is.earned[number])
                        .count(),
                members(1, ranksWas, ranksIs),
                members(-1, ranksWas, ranksIs));
    }

    private List<ComparedRow> bonuses() {
        Map<String, long[]> byBonus = new LinkedHashMap<>();
        was.byBonus.forEach((bonus, amount) -> byBonus.put(bonus, new long[] {amount[0], 0, amount[1], 0}));
        is.byBonus.forEach((bonus, amount) -> {
            long[] sums = byBonus.computeIfAbsent(bonus, _ -> new long[4]);
            sums[1] = amount[0];
            sums[3] = amount[1];
        });
        List<ComparedRow> rows = new ArrayList<>();
        byBonus.forEach((bonus, sums) -> rows.add(row(bonus, sums[2], sums[3], sums[0], sums[1])));
        return rows;
    }

    /** Rows by what a member belongs to, in the order of its names; members are those that earned something. */
    private List<ComparedRow> grouped(IntFunction<String> group) {
        Map<String, long[]> sums = new TreeMap<>();
        for (int number = 0; number < roll.size(); number++) {
            if (was.earned[number] != 0 || is.earned[number] != 0) {
                addTo(sums.computeIfAbsent(group.apply(number), _ -> new long[4]), number);
            }
        }
        List<ComparedRow> rows = new ArrayList<>();
        sums.forEach((name, each) -> rows.add(row(name, each[0], each[1], each[2], each[3])));
        return rows;
    }

    private void addTo(long[] sums, int number) {
        sums[0] += was.earned[number] != 0 ? 1 : 0;
        sums[1] += is.earned[number] != 0 ? 1 : 0;
        sums[2] = Math.addExact(sums[2], was.earned[number]);
        sums[3] = Math.addExact(sums[3], is.earned[number]);
    }

    private List<ComparedRow> classRows(int[] classes) {
        List<ComparedRow> rows = new ArrayList<>();
        for (int k = 0; k < CLASSES.length; k++) {
            long[] sums = new long[4];
            for (int number = 0; number < roll.size(); number++) {
                if (classes[number] == k) {
                    addTo(sums, number);
                }
            }
            rows.add(row(className(k), sums[0], sums[1], sums[2], sums[3]));
        }
        while (!rows.isEmpty()
                && rows.getLast().membersWas() == 0
                && rows.getLast().membersIs() == 0) {
            rows.removeLast();
        }
        return rows;
    }

    private static String className(int k) {
        return k + 1 == CLASSES.length ? CLASSES[k] + "+" : k == 0 ? "0" : CLASSES[k] + "–" + (CLASSES[k + 1] - 1);
    }

    private static int classOf(int below) {
        int k = CLASSES.length - 1;
        while (below < CLASSES[k]) {
            k--;
        }
        return k;
    }

    /** How many distributors stand below each member, by sponsorship: whoever waits for nobody below hands on what it has. */
    private static int[] below(Members members) {
        int n = members.size();
        int[] waiting = new int[n];
        for (int member = 0; member < n; member++) {
            if (members.isDistributor(member) && members.sponsor()[member] >= 0) {
                waiting[members.sponsor()[member]]++;
            }
        }
        int[] below = new int[n];
        int[] queue = new int[n];
        int end = 0;
        for (int member = 0; member < n; member++) {
            if (members.isDistributor(member) && waiting[member] == 0) {
                queue[end++] = member;
            }
        }
        for (int at = 0; at < end; at++) {
            int sponsor = members.sponsor()[queue[at]];
            if (sponsor >= 0) {
                below[sponsor] += below[queue[at]] + 1;
                if (--waiting[sponsor] == 0 && members.isDistributor(sponsor)) {
                    queue[end++] = sponsor;
                }
            }
        }
        return below;
    }

    private String[] ranks(PeriodCalculation calculation) {
        String[] ranks = new String[roll.size()];
        Arrays.fill(ranks, "");
        List<String> names = calculation.results().rankNames();
        int[] rank = calculation.results().rank();
        int[] onRoll = calculation.membership().numbersIn(roll);
        for (int member = 0; member < calculation.members(); member++) {
            if (!names.isEmpty() && rank[member] >= 0) {
                ranks[onRoll[member]] = names.get(rank[member]);
            }
        }
        return ranks;
    }

    private List<ComparedRow> rankRows(Results posted, Results tried, String[] ranksWas, String[] ranksIs) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(posted.rankNames());
        tried.rankNames().stream().filter(name -> !names.contains(name)).forEach(names::add);
        names.forEach(name -> sums.put(name, new long[4]));
        for (int number = 0; number < roll.size(); number++) {
            long[] before = sums.computeIfAbsent(ranksWas[number], _ -> new long[4]);
            before[0] += ranksWas[number].isEmpty() ? 0 : 1;
            before[2] = Math.addExact(before[2], was.earned[number]);
            long[] after = sums.computeIfAbsent(ranksIs[number], _ -> new long[4]);
            after[1] += ranksIs[number].isEmpty() ? 0 : 1;
            after[3] = Math.addExact(after[3], is.earned[number]);
        }
        List<ComparedRow> rows = new ArrayList<>();
        sums.forEach((name, each) -> rows.add(row(name, each[0], each[1], each[2], each[3])));
        rows.removeIf(each ->
                each.name().isEmpty() && each.was().minor() == 0 && each.is().minor() == 0);
        return rows;
    }

    private List<RankMove> moves(List<String> ladder, String[] ranksWas, String[] ranksIs) {
        Map<List<String>, long[]> moves = new LinkedHashMap<>();
        Map<List<String>, List<String>> named = new HashMap<>();
        for (int number = 0; number < roll.size(); number++) {
            if (!ranksWas[number].equals(ranksIs[number])) {
                List<String> ranks = List.of(ranksWas[number], ranksIs[number]);
                long[] sums = moves.computeIfAbsent(ranks, _ -> new long[3]);
                List<String> first = named.computeIfAbsent(ranks, _ -> new ArrayList<>());
                if (first.size() < RankMove.NAMED) {
                    first.add(roll.ids().at(number));
                }
                sums[0]++;
                sums[1] = Math.addExact(sums[1], was.earned[number]);
                sums[2] = Math.addExact(sums[2], is.earned[number]);
            }
        }
        List<RankMove> rows = new ArrayList<>();
        moves.forEach((ranks, sums) -> rows.add(new RankMove(
                ranks.getFirst(),
                ranks.getLast(),
                step(ladder, ranks.getFirst(), ranks.getLast()),
                sums[0],
                named.getOrDefault(ranks, List.of()),
                new Amount(sums[1], currency),
                new Amount(sums[2], currency))));
        rows.sort(Comparator.comparingLong(RankMove::members)
                .reversed()
                .thenComparing(RankMove::was)
                .thenComparing(RankMove::is));
        return rows;
    }

    /** How a rank of the posted plan compares with one of the other plan's ladder, by the names on that. */
    private static Step step(List<String> ladder, String before, String after) {
        int was = before.isEmpty() ? -1 : ladder.indexOf(before);
        int is = after.isEmpty() ? -1 : ladder.indexOf(after);
        if (!before.isEmpty() && was < 0) {
            return after.isEmpty() ? Step.LOWER : Step.OTHER;
        }
        return is > was ? Step.HIGHER : Step.LOWER;
    }

    private long difference(int number) {
        return Math.subtractExact(is.earned[number], was.earned[number]);
    }

    private Gain change(int sign) {
        long[] found = IntStream.range(0, roll.size())
                .mapToLong(this::difference)
                .filter(amount -> Long.signum(amount) == sign)
                .toArray();
        return new Gain(found.length, new Amount(LongStream.of(found).reduce(0, Math::addExact), currency));
    }

    private List<ComparedMember> members(int sign, String[] ranksWas, String[] ranksIs) {
        return IntStream.range(0, roll.size())
                .filter(number -> Long.signum(difference(number)) == sign)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(number -> -sign * difference(number))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Compared.LISTED)
                .map(number -> new ComparedMember(
                        roll.ids().at(number),
                        ranksWas[number],
                        ranksIs[number],
                        new Amount(was.earned[number], currency),
                        new Amount(is.earned[number], currency),
                        new Amount(difference(number), currency)))
                .toList();
    }

    private ComparedRow row(String name, long membersWas, long membersIs, long amountWas, long amountIs) {
        return new ComparedRow(
                name,
                membersWas,
                membersIs,
                new Amount(amountWas, currency),
                new Amount(amountIs, currency),
                new Amount(Math.subtractExact(amountIs, amountWas), currency));
    }

    /** What comes of one plan: by member, and by bonus the amount and how many payments of a period it made. */
    private static final class Side {

        private final Roll roll;
        private final long[] earned;
        private final Map<String, long[]> byBonus = new LinkedHashMap<>();

        Side(Roll roll) {
            this.roll = roll;
            this.earned = new long[roll.size()];
        }

        /** Adds a period; returns how many members earned something in it. */
        long add(PeriodCalculation calculation) {
            Results results = calculation.results();
            List<String> bonuses = results.bonuses();
            bonuses.forEach(bonus -> byBonus.computeIfAbsent(bonus, _ -> new long[2]));
            long[] ofPeriod = new long[calculation.members()];
            int[] lastPayee = new int[bonuses.size()];
            Arrays.fill(lastPayee, -1);
            results.eachEarnings(lines -> {
                for (int k = 0; k < lines.size(); k++) {
                    int position = lines.position()[k];
                    ofPeriod[position] = Math.addExact(ofPeriod[position], lines.amountMinor()[k]);
                    int bonus = lines.bonus()[k];
                    long[] sums = byBonus.get(bonuses.get(bonus));
                    if (sums != null) {
                        sums[0] = Math.addExact(sums[0], lines.amountMinor()[k]);
                        sums[1] += lastPayee[bonus] == lines.payee()[k] ? 0 : 1;
                    }
                    lastPayee[bonus] = lines.payee()[k];
                }
            });
            long members = 0;
            int[] onRoll = calculation.membership().numbersIn(roll);
            for (int member = 0; member < ofPeriod.length; member++) {
                if (ofPeriod[member] != 0) {
                    earned[onRoll[member]] = Math.addExact(earned[onRoll[member]], ofPeriod[member]);
                    members++;
                }
            }
            return members;
        }

        long earned() {
            return LongStream.of(earned).reduce(0, Math::addExact);
        }

        PlanFigures figures(long turnover, String currency) {
            long all = earned();
            long[] sorted =
                    LongStream.of(earned).filter(amount -> amount != 0).sorted().toArray();
            int tenth = (sorted.length + 9) / 10;
            long top = LongStream.of(sorted).skip(sorted.length - tenth).reduce(0, Math::addExact);
            return new PlanFigures(
                    new Amount(turnover, currency),
                    new Amount(all, currency),
                    perMille(all, turnover),
                    sorted.length,
                    perMille(top, all));
        }

        private static Optional<Long> perMille(long part, long whole) {
            return whole <= 0
                    ? Optional.empty()
                    : Optional.of(Rounding.multiplyDivide(part, 1_000, whole, RoundingMode.HALF_UP));
        }
    }
}
