package io.upline.stress;

import io.upline.money.MoneyText;
import io.upline.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The company that was found, as a scenario file: its members, what they buy, and what each earns, so that the plan's author can run it,
 * look into it and change it.
 */
public final class CompanyFile {

    private static final String NONE = "-";
    private static final int YEAR = 365;

    private final Plan plan;
    private final WorstCompany company;
    private final Choices choices;

    private CompanyFile(Plan plan, WorstCompany company) {
        this.plan = plan;
        this.company = company;
        this.choices = Choices.of(plan);
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
        choices.attributes().forEach(attribute -> head.add(attribute.name()));
        rows.add(head);
        LocalDate first = company.first().first();
        for (WorstCompany.Person person : company.people()) {
            List<String> row = new ArrayList<>(List.of(
                    person.id(),
                    person.sponsor().orElse(NONE),
                    person.placement().orElse(NONE),
                    person.leg() > 0 ? String.valueOf(person.leg()) : NONE,
                    person.customer() ? "customer" : "distributor",
                    (person.recruit() ? first : first.minusDays(YEAR)).toString(),
                    person.pack().orElse(NONE),
                    person.assigned().orElse(NONE)));
            choices.attributes()
                    .forEach(attribute -> row.add(person.attributes().getOrDefault(attribute.name(), NONE)));
            rows.add(row);
        }
        return withoutEmptyColumns(rows);
    }

    private List<List<String>> orders(int period) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("id", "member", "type"));
        if (choices.parties()) {
            head.addAll(List.of("party", "host"));
        }
        head.addAll(choices.measures());
        rows.add(head);
        for (WorstCompany.Person person : company.people()) {
            if (person.boughtCenti() > 0) {
                List<String> row =
                        new ArrayList<>(List.of(Trial.orderId(person.id(), period), person.id(), person.type()));
                if (choices.parties()) {
                    row.add(person.sponsor().map(host -> "P" + host).orElse(NONE));
                    row.add(person.sponsor().orElse(NONE));
                }
                choices.measures().forEach(_ -> row.add(MoneyText.of(person.boughtCenti(), 2)));
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

    /** Writes a table whose columns stand below one another, two blanks apart. */
    private static void table(StringBuilder text, String indent, String name, List<List<String>> rows) {
        text.append(indent).append(name).append(": |\n");
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent).append("  ");
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
