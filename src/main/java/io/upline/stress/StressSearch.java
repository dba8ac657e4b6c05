package io.upline.stress;

import io.upline.fact.Fact;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Looks for the company that costs a plan most. It sets out from the best of the plain shapes, from companies drawn by chance, and at last from
 * the best of all, and goes on by small changes, each kept when the company costs as much or more, at first also when it costs less. What is
 * found is then made as plain as it can be without costing less. The same plan and search find the same company.
 */
public final class StressSearch {

    private static final int CLIMBS = 8;
    private static final int MOST_LESS = 5;
    private static final int DRAWN = 5;

    private final Plan plan;
    private final Search search;
    private final Progress progress;
    private int tried;

    private StressSearch(Plan plan, Search search, Progress progress) {
        this.plan = plan;
        this.search = search;
        this.progress = progress;
    }

    /** Searches. */
    public static Stress of(Plan plan, Search search, Progress progress) {
        return new StressSearch(plan, search, progress).found();
    }

    private Stress found() {
        Choices choices = Choices.of(plan);
        SplittableRandom chance = new SplittableRandom(search.seed());
        List<Stress.AtAverage> averages = new ArrayList<>();
        Set<String> paid = new HashSet<>();
        Optional<Found> worst = Optional.empty();
        progress.begin(
                Fact.of("progress.stress", "plan", plan.name()),
                Progress.Unit.COMPANIES,
                ((long) search.tries() + (long) search.members() * Wish.PLAINER.size())
                        * search.averagesCenti().size());
        for (long averageCenti : search.averagesCenti()) {
            Trial trial = new Trial(plan, choices, search.periods(), averageCenti);
            Found best = plain(worst(trial, chance.split()));
            averages.add(new Stress.AtAverage(averageCenti, best.shareE8()));
            paid.addAll(trial.paid());
            if (worst.isEmpty() || best.shareE8() > worst.get().shareE8()) {
                worst = Optional.of(best);
            }
        }
        progress.end();
        List<String> never = plan.bonuses().stream()
                .map(Bonus::name)
                .filter(bonus -> !paid.contains(bonus))
                .toList();
        return new Stress(averages, Told.company(worst.orElseThrow(), search.periods()), tried, never);
    }

    /** A company, what it costs, and what it was tried with. */
    record Found(Trial trial, Company company, long shareE8) {}

    private Found worst(Trial trial, SplittableRandom chance) {
        int end = tried + search.tries();
        Starts from = new Starts(trial.choices(), search.members(), trial.averageCenti());
        Found best = best(trial, from.plain().limit(search.tries()));
        Changes changes = new Changes(trial.choices(), trial.averageCenti(), chance);
        for (int climb = 0; climb < CLIMBS && tried < end; climb++) {
            int until = tried + Math.ceilDiv(end - tried, CLIMBS - climb);
            boolean goesOn = climb == 0 || climb + 1 == CLIMBS;
            Found start = goesOn ? best : best(trial, from.drawn(chance).limit(Math.ceilDiv(until - tried, DRAWN)));
            best = higher(best, climbed(start, until, changes));
        }
        return best;
    }

    private Found best(Trial trial, Stream<Company> companies) {
        return companies
                .map(company -> tried(trial, company))
                .reduce(StressSearch::higher)
                .orElseThrow();
    }

    /** The same company without what makes it cost no more, so that whoever reads it sees what does. */
    private Found plain(Found found) {
        Found at = found;
        for (int m = 0; m < found.company().size(); m++) {
            for (Wish wish : Wish.PLAINER) {
                Company plainer = at.company().copy();
                wish.change(plainer, m);
                Found next = tried(at.trial(), plainer);
                at = next.shareE8() >= at.shareE8() ? next : at;
            }
        }
        return at;
    }

    /** What is wished of a member. */
    @FunctionalInterface
    private interface Wish {

        /** Wishes that nothing be said of it. */
        List<Wish> PLAINER = List.of(
                (company, m) -> company.recruit[m] = false,
                (company, m) -> company.customer[m] = false,
                (company, m) -> company.pack[m] = Company.NONE,
                (company, m) -> Arrays.stream(company.attributes).forEach(attribute -> attribute[m] = Company.NONE),
                (company, m) -> company.rank[m] = Company.NONE,
                (company, m) -> company.type[m] = 0,
                (company, m) -> company.bought[m] = 0);

        /** Wishes it of a member of a company. */
        void change(Company company, int member);
    }

    /** Goes on by small changes; what costs less is taken as well, as long as it is not much less, and ever more seldom. */
    private Found climbed(Found start, int until, Changes changes) {
        Found at = start;
        Found best = start;
        int begun = tried;
        while (tried < until) {
            Company next = at.company().copy();
            changes.change(next);
            Found found = tried(at.trial(), next);
            long less = best.shareE8() / MOST_LESS * (until - tried) / (until - begun);
            at = found.shareE8() >= at.shareE8() - less / 2 && found.shareE8() >= best.shareE8() - less ? found : at;
            best = higher(best, found);
        }
        return best;
    }

    private static Found higher(Found one, Found other) {
        return other.shareE8() > one.shareE8() ? other : one;
    }

    private Found tried(Trial trial, Company company) {
        tried++;
        progress.advanceTo(tried);
        return new Found(trial, company, trial.shareE8(company));
    }
}
