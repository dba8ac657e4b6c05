package io.upline.plan.reading;

import io.upline.plan.grammar.Grammar;
import io.upline.plan.grammar.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JSON schema of plan files, for editors: made from {@link Grammar}, so that it says what the reader says. What a schema
 * cannot say (names, cycles, brackets) is left to the reader.
 */
public final class PlanSchema {

    private PlanSchema() {}

    /** The schema as JSON text, the same bytes each time. */
    public static String json() {
        List<String> members = new ArrayList<>();
        members.add(member("$schema", quoted("https://json-schema.org/draft/2020-12/schema")));
        members.add(member("title", quoted(PlanGrammar.TITLE)));
        List<String> definitions = PlanGrammar.allNamed().entrySet().stream()
                .map(e -> member(e.getKey(), schema(e.getValue())))
                .toList();
        members.addAll(ofKeys(PlanGrammar.PLAN));
        members.add(member("$defs", object(definitions)));
        return indented(object(members)) + "\n";
    }

    private static String schema(Shape shape) {
        return switch (shape) {
            case Shape.Named(String name) -> object(List.of(member("$ref", quoted("#/$defs/" + name))));
            case Shape.Keys keys -> object(ofKeys(keys));
            case Shape.Variants variants -> object(ofVariants(variants));
            case Shape.ByForm forms -> forms(forms);
            case Shape.ListOf(Shape item) ->
                object(List.of(
                        member("type", quoted("array")), member("minItems", "1"), member("items", schema(item))));
            case Shape.Words(List<String> words) -> object(List.of(member("enum", texts(words))));
            case Shape.Flag() -> type("boolean");
            case Shape.Decimal decimal ->
                object(List.of(
                        member("type", quoted("number")),
                        member("minimum", "0"),
                        member("maximum", Long.toString(decimal.most()))));
            case Shape.Whole(int least, int most) ->
                object(List.of(
                        member("type", quoted("integer")),
                        member("minimum", Integer.toString(least)),
                        member("maximum", Integer.toString(most))));
            case Shape.Percent _ -> pattern("(0|[1-9][0-9]*)(\\.[0-9]+)?%");
            case Shape.Table _, Shape.Reference _, Shape.WordOrReference _ -> texts();
            case Shape.Text text ->
                object(List.of(
                        member("type", texts(List.of("string", "number"))),
                        member("pattern", quoted("^(" + text.pattern() + ")$"))));
        };
    }

    private static List<String> ofKeys(Shape.Keys keys) {
        List<String> members = new ArrayList<>();
        members.add(member("type", quoted("object")));
        members.add(member(
                "properties",
                object(keys.keys().stream()
                        .map(k -> member(k.name(), described(k)))
                        .toList())));
        List<String> required = keys.keys().stream()
                .filter(k -> k.need() != Shape.Need.OPTIONAL)
                .map(Shape.MapKey::name)
                .toList();
        if (!required.isEmpty()) {
            members.add(member("required", texts(required)));
        }
        members.add(member(
                "additionalProperties",
                keys.open().map(open -> schema(open.value())).orElse("false")));
        if (!keys.oneOf().isEmpty()) {
            List<String> groups = keys.oneOf().stream()
                    .map(group -> object(List.of(member(
                            "oneOf",
                            array(group.stream()
                                    .map(key -> object(List.of(member("required", texts(List.of(key))))))
                                    .toList())))))
                    .toList();
            members.add(member("allOf", array(groups)));
        }
        return members;
    }

    private static String described(Shape.MapKey key) {
        return object(List.of(
                member("description", quoted(key.meaning())), member("allOf", array(List.of(schema(key.shape()))))));
    }

    private static List<String> ofVariants(Shape.Variants variants) {
        List<String> kinds = List.copyOf(variants.byKind().keySet());
        List<String> branches = new ArrayList<>();
        for (Map.Entry<String, Shape.Keys> kind : variants.byKind().entrySet()) {
            String is = object(List.of(member(
                    "properties",
                    object(List.of(member("kind", object(List.of(member("const", quoted(kind.getKey()))))))))));
            branches.add(object(List.of(member("if", is), member("then", schema(kind.getValue())))));
        }
        return List.of(
                member("type", quoted("object")),
                member("required", texts(List.of("name", "kind"))),
                member("properties", object(List.of(member("kind", object(List.of(member("enum", texts(kinds)))))))),
                member("allOf", array(branches)));
    }

    private static String forms(Shape.ByForm forms) {
        List<String> any = Stream.of(forms.scalar(), forms.list(), forms.map())
                .flatMap(Optional::stream)
                .map(PlanSchema::schema)
                .toList();
        return any.size() == 1 ? any.getFirst() : object(List.of(member("anyOf", array(any))));
    }

    private static String texts() {
        return object(List.of(member("type", texts(List.of("string", "number")))));
    }

    private static String pattern(String pattern) {
        return object(List.of(member("type", quoted("string")), member("pattern", quoted("^" + pattern + "$"))));
    }

    private static String type(String name) {
        return object(List.of(member("type", quoted(name))));
    }

    private static String texts(List<String> texts) {
        return array(texts.stream().map(PlanSchema::quoted).toList());
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String object(List<String> members) {
        return "{" + String.join(",\n", members) + "}";
    }

    private static String array(List<String> values) {
        return "[" + String.join(",\n", values) + "]";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Breaks lines after brackets; texts hold no line breaks, and brackets in texts stand in lines of their own member. */
    private static String indented(String json) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && (i == 0 || json.charAt(i - 1) != '\\' || json.charAt(i - 2) == '\\')) {
                inText = !inText;
            }
            if (inText) {
                out.append(c);
            } else if (c == '{' || c == '[') {
                depth++;
                out.append(c).append(line(depth));
            } else if (c == '}' || c == ']') {
                depth--;
                out.append(line(depth)).append(c);
            } else if (c == '\n') {
                out.append(line(depth));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String line(int depth) {
        return "\n" + "  ".repeat(depth);
    }
}
