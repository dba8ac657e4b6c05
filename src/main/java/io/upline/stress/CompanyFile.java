package io.upline.stress;

import io.upline.money.MoneyText;
import io.upline.plan.Plan;
import io.upline.plan.document.Aligned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The company that was found, as a scenario file: its members, what they buy, and what each earns, so that the plan's author can run it,
 * look into it and change it.
 */
public final class CompanyFile {

    private static final String NONE = "-";

    /** What parts cells or begins a comment. */
    private static final Pattern UNWRITABLE = Pattern.compile(" {2}|\\t|(?:^|\\s)#");

    private final Plan plan;
    private final WorstCompany company;
    private final SortedSet<String> attributes = new TreeSet<>();

    private CompanyFile(Plan plan, WorstCompany company) {
        this.plan = plan;
        this.company = company;
        company.people().forEach(person -> attributes.addAll(person.attributes().keySet()));
    }

    /** A name of the plan that occurs in the company and that no table of a scenario can hold; empty where each can be held. */
    public static Optional<String> unwritable(WorstCompany company) {
        Stream<String> bonuses = company.bonuses().stream().map(WorstCompany.BonusShare::bonus);
        Stream<String> ofPeople = company.people().stream()
                .flatMap(person -> Stream.of(
                                Stream.of(person.type()),
                                person.pack().stream(),
                                person.assigned().stream(),
                                person.attributes().keySet().stream(),
                                person.attributes().values().stream())
                        .flatMap(each -> each));
        return Stream.of(bonuses, ofPeople, company.measures().stream())
                .flatMap(each -> each)
                .filter(name -> name.equals(NONE) || UNWRITABLE.matcher(name).find())
                .findFirst();
    }

    /**
     * The text of the file.
     *
     * @param planFile where the plan stands, seen from the folder of the file
     * @param comments lines at the head of the file that are no part of the scenario
     */
    public static String text(Plan plan, String planFile, WorstCompany company, List<String> comments) {
        return new CompanyFile(plan, company).text(planFile, comments);
    }

    private String text(String planFile, List<String> comments) {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment -> text.append("# ").append(comment).append('\n'));
        text.append("plan: '").append(planFile.replace("'", "''")).append("'\n");
        text.append("period: ").append(company.first()).append('\n');
        table(text, "", "members", members());
        for (int k = 0; k < company.periods(); k++) {
            String indent = k == 0 ? "" : "  ";
            if (k == 1) {
                text.append("then:\n");
            }
            StringBuilder period = new StringBuilder();
            table(period, indent, "orders", orders(k));
            period.append(indent).append("expect:\n");
            table(period, indent + "  ", "earnings", earned(k));
            text.append(k == 0 ? period : "- " + period.substring(2));
        }
        return text.toString();
    }

    private List<List<String>> members() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head =
                new ArrayList<>(List.of("id", "sponsor", "placement", "leg", "kind", "joined_on", "package", "rank"));
        head.addAll(attributes);
        rows.add(head);
        for (WorstCompany.Person person : company.people()) {
            List<String> row = new ArrayList<>(List.of(
                    person.id(),
                    person.sponsor().orElse(NONE),
                    person.placement().orElse(NONE),
                    person.leg() > 0 ? String.valueOf(person.leg()) : NONE,
                    person.customer() ? "customer" : "distributor",
                    person.joined().toString(),
                    person.pack().orElse(NONE),
                    person.assigned().orElse(NONE)));
            attributes.forEach(attribute -> row.add(person.attributes().getOrDefault(attribute, NONE)));
            rows.add(row);
        }
        return withoutEmptyColumns(rows);
    }

    private List<List<String>> orders(int period) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("id", "member", "type"));
        if (company.parties()) {
            head.addAll(List.of("party", "host"));
        }
        boolean named =
                company.people().stream().anyMatch(person -> !person.sku().isEmpty());
        if (named) {
            head.add("sku");
        }
        head.addAll(company.measures());
        rows.add(head);
        for (WorstCompany.Person person : company.people()) {
            if (person.boughtCenti() > 0) {
                List<String> row =
                        new ArrayList<>(List.of(Trial.orderId(person.id(), period), person.id(), person.type()));
                if (company.parties()) {
                    row.add(person.sponsor().map(host -> "P" + host).orElse(NONE));
                    row.add(person.sponsor().orElse(NONE));
                }
                if (named) {
                    row.add(person.sku().isEmpty() ? NONE : person.sku());
                }
                company.measures().forEach(_ -> row.add(MoneyText.of(person.boughtCenti(), 2)));
                rows.add(row);
            }
        }
        return rows;
    }

    private List<List<String>> earned(int period) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "bonus", "amount"));
        for (WorstCompany.Person person : company.people()) {
            List<WorstCompany.Earned> all = person.earned().stream()
                    .filter(earned -> earned.period() == period)
                    .toList();
            all.forEach(earned -> rows.add(List.of(
                    person.id(),
                    earned.bonus(),
                    MoneyText.of(earned.amountMinor(), plan.terms().digits()))));
            if (all.isEmpty()) {
                rows.add(List.of(person.id(), "*", NONE));
            }
        }
        return rows;
    }

    private static List<List<String>> withoutEmptyColumns(List<List<String>> rows) {
        int[] kept = IntStream.range(0, rows.getFirst().size())
                .filter(column ->
                        rows.stream().skip(1).anyMatch(row -> !row.get(column).equals(NONE)))
                .toArray();
        return rows.stream()
                .map(row -> Arrays.stream(kept).mapToObj(row::get).toList())
                .toList();
    }

    private static void table(StringBuilder text, String indent, String name, List<List<String>> rows) {
        text.append(indent).append(name).append(": |\n");
        Aligned.lines(indent + "  ", rows).forEach(line -> text.append(line).append('\n'));
    }
}
