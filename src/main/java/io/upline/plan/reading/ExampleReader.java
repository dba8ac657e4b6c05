package io.upline.plan.reading;

import io.upline.plan.Example;
import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.ShapeCheck;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes worked examples as they were written; also for scenario files. */
public final class ExampleReader {

    private static final List<String> TABLES = List.of("members", "orders", "carried", "previous", "given");

    private ExampleReader() {}

    /** Checks a map against the keys of an example (titled) or of a scenario file without its plan, and notes problems. */
    public static void check(Mapping map, Problems problems) {
        new ShapeCheck(PlanGrammar.allNamed(), new Names(false), problems)
                .check(map, PlanGrammar.named("following"), "");
    }

    /** The example that a checked map holds; {@code untitled} is its title when it says none. */
    public static Example read(Mapping map, String untitled) {
        Map<String, Example.Table> tables = new LinkedHashMap<>();
        for (String name : TABLES) {
            map.get(name).ifPresent(t -> tables.put(name, table(t)));
        }
        Map<String, Example.Table> expect = new LinkedHashMap<>();
        for (Entry entry : Values.map(map, "expect").entries()) {
            expect.put(entry.key().text(), table(entry.value()));
        }
        String title = Values.text(map, "title", untitled);
        return new Example(
                title,
                map.line(),
                map.column(),
                map.get("period").map(ExampleReader::table),
                tables,
                expect,
                Values.items(map, "then").stream()
                        .map(next -> read(Values.map(next), title))
                        .toList());
    }

    /** The table that stands as a text; what is no text is an empty one. */
    public static Example.Table table(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return new Example.Table("", node.line(), node.column());
        }
        return new Example.Table(
                scalar.text(), scalar.block() ? scalar.line() + 1 : scalar.line(), scalar.textColumn());
    }
}
