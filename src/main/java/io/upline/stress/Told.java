package io.upline.stress;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.network.Members;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what was found about a company: calculates it once more and reads who stands where, buys and earns what. */
final class Told {

    private Told() {}

    static WorstCompany company(StressSearch.Found found, int periods) {
        Trial trial = found.trial();
        Trial.Run run = trial.run(found.company());
        Map<String, Long> sums = new LinkedHashMap<>();
        List<Map<Integer, List<WorstCompany.Earned>>> earned = new ArrayList<>();
        long mostMinor = 0;
        for (Results one : run.results()) {
            one.totals().forEach(total -> sums.merge(total.bonus(), total.earnedMinor(), Long::sum));
            mostMinor = Math.max(mostMinor, trial.paidMinor(List.of(one)));
            earned.add(earned(one, earned.size()));
        }
        return new WorstCompany(
                found.shareE8(),
                trial.shareE8(mostMinor, found.company(), 1),
                trial.averageCenti(),
                trial.first(),
                periods,
                trial.paidMinor(run.results()),
                trial.shareE8(
                        Math.addExact(trial.paidMinor(run.results()), trial.cutMinor(run.results())),
                        found.company(),
                        periods),
                sums.entrySet().stream()
                        .filter(each -> each.getValue() != 0)
                        .map(each -> new WorstCompany.BonusShare(
                                each.getKey(),
                                each.getValue(),
                                trial.shareE8(each.getValue(), found.company(), periods)))
                        .toList(),
                trial.choices().measures(),
                trial.choices().parties(),
                people(found, run, earned));
    }

    /** What each member earned in a period, by bonus. */
    private static Map<Integer, List<WorstCompany.Earned>> earned(Results results, int period) {
        Map<Integer, Map<Integer, Long>> sums = new TreeMap<>();
        Earnings lines = results.earnings(0, results.members().size());
        for (int k = 0; k < lines.size(); k++) {
            sums.computeIfAbsent(lines.payee()[k], _ -> new TreeMap<>())
                    .merge((int) lines.bonus()[k], lines.amountMinor()[k], Long::sum);
        }
        Map<Integer, List<WorstCompany.Earned>> earned = new TreeMap<>();
        sums.forEach((member, byBonus) -> byBonus.forEach((bonus, minor) -> {
            if (minor != 0) {
                earned.computeIfAbsent(member, _ -> new ArrayList<>())
                        .add(new WorstCompany.Earned(period, results.bonuses().get(bonus), minor));
            }
        }));
        return earned;
    }

    private static List<WorstCompany.Person> people(
            StressSearch.Found found, Trial.Run run, List<Map<Integer, List<WorstCompany.Earned>>> earned) {
        Members members = run.members();
        List<List<Integer>> below = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            below.add(new ArrayList<>());
            if (m > 0) {
                below.get(members.sponsor()[m]).add(m);
            }
        }
        List<WorstCompany.Person> people = new ArrayList<>();
        int[] depth = new int[members.size()];
        List<Integer> next = new ArrayList<>(List.of(0));
        while (!next.isEmpty()) {
            int m = next.removeLast();
            int above = members.sponsor()[m];
            depth[m] = above < 0 ? 0 : depth[above] + 1;
            people.add(person(found, run, earned, m, depth[m]));
            next.addAll(below.get(m).reversed());
        }
        return people;
    }

    private static WorstCompany.Person person(
            StressSearch.Found found,
            Trial.Run run,
            List<Map<Integer, List<WorstCompany.Earned>>> earned,
            int m,
            int depth) {
        Members members = run.members();
        Company company = found.company();
        Choices choices = found.trial().choices();
        Results last = run.results().getLast();
        return new WorstCompany.Person(
                members.ids().at(m),
                depth,
                id(members, members.sponsor()[m]),
                id(members, members.placement()[m]),
                members.leg()[m],
                !members.isDistributor(m),
                company.recruit[m],
                LocalDate.ofEpochDay(members.joinedOn()[m]),
                name(members.packages(), members.packageOf()[m]),
                attributes(members, m),
                members.isDistributor(m) ? name(choices.assigned(), company.rank[m]) : Optional.empty(),
                name(last.rankNames(), last.rank()[m]),
                choices.types().get(choices.type(company.type[m])),
                choices.sku(company.type[m]),
                run.purchases()[m],
                earned.stream()
                        .flatMap(period -> period.getOrDefault(m, List.of()).stream())
                        .toList());
    }

    private static SortedMap<String, String> attributes(Members members, int member) {
        SortedMap<String, String> values = new TreeMap<>();
        members.attributes().forEach(attribute -> values.put(attribute.name(), attribute.at(member)));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static Optional<String> id(Members members, int member) {
        return member < 0 ? Optional.empty() : Optional.of(members.ids().at(member));
    }

    private static Optional<String> name(List<String> names, int index) {
        return index < 0 ? Optional.empty() : Optional.of(names.get(index));
    }
}
