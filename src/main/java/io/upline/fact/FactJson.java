package io.upline.fact;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A fact as it is stored, so that it can be said later, in any language: {@code {"code": …, "name": value, …}}. What is no text, whole
 * number, truth value, fact or list of them is stored as its text and read back as one; the sentence is the same.
 */
public final class FactJson {

    private static final String CODE = "code";

    private FactJson() {}

    /** The text to be stored; empty for the empty list. */
    public static String of(List<Fact> facts) {
        if (facts.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, facts);
        }
        return text.toString();
    }

    /** The text to be stored. */
    public static String of(Fact fact) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, fact);
        }
        return text.toString();
    }

    /** The facts that were stored as a list. */
    public static List<Fact> list(String stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        for (Object each : (List<?>) read(stored)) {
            facts.add((Fact) each);
        }
        return List.copyOf(facts);
    }

    /** The fact that was stored. */
    public static Fact fact(String stored) {
        return (Fact) read(stored);
    }

    private static JsonFactory factory() {
        return new JsonFactory();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Fact fact -> {
                json.writeStartObject();
                json.writeStringProperty(CODE, fact.code());
                fact.values().forEach((name, each) -> {
                    json.writeName(name);
                    write(json, each);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }

    private static Object read(String stored) {
        try (JsonParser json = factory().createParser(ObjectReadContext.empty(), stored)) {
            return value(json, json.nextToken());
        }
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> fact(json);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    list.add(value(json, next));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getString();
            default -> throw new IllegalArgumentException("no value of a stored fact: " + token);
        };
    }

    private static Fact fact(JsonParser json) {
        String code = "";
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_OBJECT; next = json.nextToken()) {
            String name = json.currentName();
            Object value = value(json, json.nextToken());
            if (name.equals(CODE)) {
                code = (String) value;
            } else {
                values.put(name, value);
            }
        }
        return new Fact(code, values);
    }
}
