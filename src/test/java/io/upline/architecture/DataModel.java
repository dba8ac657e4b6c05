package io.upline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page of the data model says of tables: the class of each, and which columns nothing covers.
 *
 * @param classes the class of each table
 * @param exempt columns that nothing paid or shown is read from, as {@code table.column}; {@code table.*} of rows that nothing refers to
 */
public record DataModel(Map<String, String> classes, Set<String> exempt) {

    private static final Path PAGE = Path.of("src/docs/data-model.md");
    private static final Pattern TABLE = Pattern.compile("^\\| `(\\w+)` \\| \\w+ \\| (\\w+) \\|");
    private static final Pattern EXEMPT = Pattern.compile("^\\| (`\\w+\\.[\\w*]+`(?:, `\\w+\\.[\\w*]+`)*) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+\\.[\\w*]+)`");

    /** Reads the page. */
    public static DataModel read() {
        Map<String, String> classes = new TreeMap<>();
        Set<String> exempt = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(PAGE)) {
                Matcher table = TABLE.matcher(line);
                if (table.find()) {
                    classes.put(table.group(1), table.group(2));
                }
                Matcher some = EXEMPT.matcher(line);
                if (some.find()) {
                    Matcher name = NAME.matcher(some.group(1));
                    while (name.find()) {
                        exempt.add(name.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DataModel(classes, exempt);
    }

    /** The tables whose rows are covered: all but bookkeeping. */
    public List<String> covered() {
        return classes.keySet().stream()
                .filter(table -> !"bookkeeping".equals(classes.get(table)))
                .toList();
    }

    /** Whether nothing covers a column. */
    public boolean isExempt(String table, String column) {
        return exempt.contains(table + "." + column);
    }
}
