package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.plan.Plan;
import io.upline.plan.order.Dependencies;
import io.upline.plan.yaml.Nearest;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Problem;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import io.upline.plan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whether a company has the attributes that a plan names, and the values: what is misspelt would be nobody's, and nobody would be paid by it. */
public final class DeclaredAttributes {

    private DeclaredAttributes() {}

    /**
     * A name or value that the company does not declare.
     *
     * @param name the attribute
     * @param value empty where the attribute itself is unknown
     * @param near what is declared, from which the nearest is named
     */
    private record Unknown(String name, String value, Collection<String> near) {

        private Fact remedy() {
            return Nearest.remedy(value.isEmpty() ? name : value, near);
        }

        Fact told() {
            return value.isEmpty()
                    ? Fact.of("plan.unknownAttribute", "name", name, "remedy", remedy())
                    : Fact.of("plan.unknownValue", "name", name, "value", value, "remedy", remedy());
        }

        Fact problem() {
            return value.isEmpty()
                    ? Fact.of("problem.unknownAttribute", "name", name, "remedy", remedy())
                    : Fact.of("problem.unknownValue", "name", name, "value", value, "remedy", remedy());
        }
    }

    private static List<Unknown> unknown(Plan plan, Map<String, List<String>> declared) {
        List<Unknown> unknown = new ArrayList<>();
        Dependencies.of(plan).attributes().forEach((name, used) -> {
            List<String> values = declared.get(name);
            if (values == null) {
                unknown.add(new Unknown(name, "", declared.keySet()));
            } else {
                used.stream()
                        .filter(value -> !values.contains(value))
                        .forEach(value -> unknown.add(new Unknown(name, value, values)));
            }
        });
        return unknown;
    }

    /**
     * What is said of names and values that the company does not declare.
     *
     * @param declared the company's own attributes, each with its values
     */
    public static List<Fact> told(Plan plan, Map<String, List<String>> declared) {
        return unknown(plan, declared).stream().map(Unknown::told).toList();
    }

    /** The same as problems of the plan, at the place where it names them first. */
    public static List<Problem> problems(Plan plan, Map<String, List<String>> declared) {
        List<Unknown> unknown = unknown(plan, declared);
        if (unknown.isEmpty()) {
            return List.of();
        }
        Problems problems = new Problems(plan.source().file());
        List<Node.Scalar> written = YamlReader.read(
                        plan.source().text(), new Problems(plan.source().file()))
                .stream()
                .flatMap(Node::scalars)
                .toList();
        for (Unknown each : unknown) {
            problems.error(ProblemCode.UNKNOWN_NAME, place(written, each), each.problem());
        }
        return problems.sorted();
    }

    /** Where a plan names an attribute first, or a value of it behind that. */
    private static Node place(List<Node.Scalar> written, Unknown what) {
        return written.stream()
                .dropWhile(each -> !each.text().equals(what.name))
                .filter(each -> each.text().equals(what.value.isEmpty() ? what.name : what.value))
                .<Node>map(each -> each)
                .findFirst()
                .orElseGet(Node::start);
    }
}
