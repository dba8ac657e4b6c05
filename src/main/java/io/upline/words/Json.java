package io.upline.words;

import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what is shown as JSON: a record is an object with its components as keys; an amount is {@code {"amount": "12.30", "currency":
 * "EUR"}}; a fact is {@code {"code": …, "values": {…}, "text": …}}, the text in the reader's language; what is absent is null.
 */
public final class Json {

    private final Words words;

    /** Makes JSON whose texts are said in these words. */
    public Json(Words words) {
        this.words = words;
    }

    /** The JSON text of what is shown, on one line. */
    public String of(Object shown) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, tree(shown));
        }
        return text.toString();
    }

    /** The same as maps, lists, texts, whole numbers, truth values and nulls, for whoever writes JSON by other means. */
    public @Nullable Object tree(@Nullable Object shown) {
        return switch (shown) {
            case null -> null;
            case Optional<?> maybe -> tree(maybe.orElse(null));
            case Amount amount -> object("amount", amount.decimal(), "currency", amount.currency());
            case Fact fact -> object("code", fact.code(), "values", map(fact.values()), "text", words.of(fact));
            case PayPeriod period -> period.toString();
            case Record record -> record(record);
            case Map<?, ?> map -> map(map);
            case List<?> list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.forEach(each -> values.add(tree(each)));
                yield values;
            }
            case Integer number -> number.longValue();
            case Long number -> number;
            case Boolean truth -> truth;
            default -> shown.toString();
        };
    }

    private static Map<String, @Nullable Object> object(Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(key.toString(), tree(value)));
        return object;
    }

    private Map<String, @Nullable Object> record(Record record) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                object.put(component.getName(), tree(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return object;
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, each) -> {
                    json.writeName(key.toString());
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
}
