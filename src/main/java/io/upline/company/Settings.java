package io.upline.company;

import io.upline.files.FileFault;
import io.upline.files.Rights;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** One settings file: a YAML mapping whose scalars are taken as typed. Keys that nobody asked for are refused at the end. */
final class Settings {

    private static final int CODE_POINTS_MAX = 100_000;
    private static final int DEPTH_MAX = 10;

    private final String file;
    private final Map<String, Object> values;
    private final Set<String> asked = new TreeSet<>();

    private Settings(String file, Map<String, Object> values) {
        this.file = file;
        this.values = values;
    }

    static Settings read(Path home, Path path) {
        String file = home.relativize(path).toString();
        if (!Rights.isFile(path)) {
            throw ConfigurationProblem.of("noHome", "file", file);
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setSchema(new AsTyped())
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(CODE_POINTS_MAX)
                    .setMaxAliasesForCollections(0)
                    .build();
            String text = Files.readString(path);
            refuseDepth(file, new Parse(settings).parseString(text));
            return new Settings(file, mapping(file, "", new Load(settings).loadFromString(text)));
        } catch (AccessDeniedException e) {
            throw new FileFault(Rights.denied(path));
        } catch (IOException e) {
            throw ConfigurationProblem.of("unreadableFile", "file", file, "because", String.valueOf(e.getMessage()));
        } catch (YamlEngineException e) {
            throw ConfigurationProblem.of("noYaml", "file", file, "because", String.valueOf(e.getMessage()));
        }
    }

    /** A list in a list in a list … is read a level of the stack each: what has more levels than a setting can have ends before. */
    private static void refuseDepth(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {
                    // a scalar, or a mark of stream and document
                }
            }
            if (depth > DEPTH_MAX) {
                throw ConfigurationProblem.of("tooDeep", "file", file, "most", DEPTH_MAX);
            }
        }
    }

    String text(String key) {
        String found = optional(key);
        if (found == null) {
            throw ConfigurationProblem.of("missing", "place", file + ": ", "setting", key);
        }
        return found;
    }

    @Nullable
    String optional(String key) {
        asked.add(key);
        Object value = values.get(key);
        if (value == null || value.equals("") || value.equals("null") || value.equals("~")) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw wrong("oneValue", key);
        }
        return text;
    }

    String text(String key, String otherwise) {
        String found = optional(key);
        return found == null ? otherwise : found;
    }

    List<String> list(String key, List<String> otherwise) {
        asked.add(key);
        return switch (values.get(key)) {
            case null -> otherwise;
            case List<?> items -> items.stream().map(String::valueOf).toList();
            case Object other -> throw wrong("list", key, "is", other.toString());
        };
    }

    Map<String, Object> map(String key) {
        asked.add(key);
        Object value = values.get(key);
        if (value instanceof Map<?, ?> map) {
            // a key without a value is an empty one, so that whoever asks refuses it instead of never seeing it
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((name, each) -> all.put(String.valueOf(name), each == null ? "" : each));
            return all;
        }
        return value == null ? Map.of() : mapping(file, key, value);
    }

    int wholeNumber(String key, int otherwise) {
        String text = optional(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw wrong("wholeNumber", key, "is", text);
        }
        return Integer.parseInt(text);
    }

    /** The settings under a key of a key. */
    Settings within(String key, String name, Object value) {
        return new Settings(file + ": " + key + ": " + name, mapping(file, key + ": " + name, value));
    }

    /** A problem of a key: its code, and further values by name. */
    ConfigurationProblem wrong(String code, String key, Object... namesAndValues) {
        List<Object> all = new ArrayList<>(List.of("place", file + ": ", "setting", key));
        all.addAll(List.of(namesAndValues));
        return ConfigurationProblem.of(code, all.toArray());
    }

    void refuseOthers() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                throw ConfigurationProblem.of(
                        "unknown", "place", file + ": ", "setting", key, "known", List.copyOf(asked));
            }
        }
    }

    private static Map<String, Object> mapping(String file, String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw key.isEmpty()
                    ? ConfigurationProblem.of("noMapping", "file", file)
                    : ConfigurationProblem.of("mapping", "place", file + ": ", "setting", key);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((k, v) -> {
            if (v != null) {
                result.put(String.valueOf(k), v);
            }
        });
        return result;
    }

    /** Reads scalars as they are typed; a key without a value has none. */
    private static final class AsTyped extends FailsafeSchema {

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of(Tag.NULL, node -> null);
        }
    }
}
