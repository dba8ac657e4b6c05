package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.Example;
import io.upline.plan.Plan;
import io.upline.plan.volume.Volume;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import io.upline.plan.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether somebody says that the names a plan takes for columns of the orders are such columns: the plan under {@code measures}, the company,
 * or the tables of worked examples. A misspelt name of a volume would otherwise be a column that no order has, and count nothing. Where no
 * company is known, what a volume names as its measure is a column, too, unless the tables have a column that is nearly the same and that the
 * plan does not use.
 */
public final class DeclaredMeasures {

    private DeclaredMeasures() {}

    /**
     * What is said of names that nobody declares.
     *
     * @param known columns of the company's orders; empty where no company is known
     * @param examples worked examples whose tables have columns, with the CSV files in {@code folder}
     */
    public static List<Problem> missing(Plan plan, Collection<String> known, List<Example> examples, Path folder) {
        return missing(plan, known, examples, folder, known.isEmpty() ? ofVolumes(plan) : Set.of());
    }

    /**
     * The same where a worked example fails: then a measure that no table has is told even if nothing else speaks against it, since it may
     * be why.
     */
    public static List<Problem> missingWhereOneFails(
            Plan plan, Collection<String> known, List<Example> examples, Path folder) {
        return missing(plan, known, examples, folder, Set.of());
    }

    private static List<Problem> missing(
            Plan plan, Collection<String> known, List<Example> examples, Path folder, Set<String> used) {
        Optional<Node> root =
                YamlReader.read(plan.source().text(), new Problems(plan.source().file()));
        if (known.isEmpty() && root.filter(DeclaredMeasures::isListed).isPresent()) {
            return List.of();
        }
        Set<String> declared = new TreeSet<>(known);
        if (known.isEmpty()) {
            examples.forEach(example -> add(declared, example, folder));
        }
        List<String> names = new ArrayList<>();
        plan.volumes().forEach(volume -> names.add(volume.name()));
        names.addAll(declared);
        Problems problems = new Problems(plan.source().file());
        List<String> unused = declared.stream()
                .filter(column -> !plan.measures().contains(column) && !Roll.isWord(column))
                .toList();
        for (String measure : plan.measures()) {
            boolean isMeant =
                    used.contains(measure) && Nearest.to(measure, unused).isEmpty();
            if (!declared.contains(measure) && !isMeant) {
                problems.error(
                        ProblemCode.UNKNOWN_NAME,
                        place(root, measure),
                        Fact.of("problem.unknownMeasure", "name", measure, "remedy", Nearest.remedy(measure, names)));
            }
        }
        return problems.sorted();
    }

    /** Where a plan names a measure first. */
    private static Node place(Optional<Node> root, String measure) {
        return root.stream()
                .flatMap(Node::scalars)
                .filter(each -> each.text().equals(measure))
                .<Node>map(each -> each)
                .findFirst()
                .orElseGet(Node::start);
    }

    private static Set<String> ofVolumes(Plan plan) {
        Set<String> used = new TreeSet<>();
        for (Volume volume : plan.volumes()) {
            if (volume.what() instanceof Volume.What.Measure measure) {
                used.add(measure.measure());
                measure.less().ifPresent(used::add);
            }
        }
        return used;
    }

    /** Whether a plan lists its measures. */
    private static boolean isListed(Node root) {
        return root instanceof Node.Mapping map && listing(map).has("measures");
    }

    private static Node.Mapping listing(Node.Mapping root) {
        return root.get("plan")
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .orElse(root);
    }

    private static void add(Set<String> declared, Example example, Path folder) {
        for (String name : List.of("members", "orders")) {
            Example.Table table = example.tables().get(name);
            if (table != null) {
                Refusals ignored = new Refusals(new Problems(name));
                TextTable.read(table, folder, ignored).columns().forEach(c -> declared.add(Roll.measureIn(c)));
            }
        }
        example.then().forEach(next -> add(declared, next, folder));
    }
}
