package io.upline.version;

import io.upline.control.Digests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/**
 * The digest of a section of named columns, all of as many rows. A column in which every value is absent adds nothing, nor does a
 * section without rows: so a column or a section that comes later leaves every older digest as it is. Names of kinds, types and the
 * like stand as words, never as ordinals.
 *
 * <p>Columns are hashed side by side and joined in the order in which they were added.
 */
final class ColumnDigest {

    private final String section;
    private final int rows;
    private final List<Supplier<Optional<byte[]>>> columns = new ArrayList<>();

    /** Begins a section of this many rows. */
    ColumnDigest(String section, int rows) {
        this.section = section;
        this.rows = rows;
    }

    /** Adds a column of whole numbers. */
    ColumnDigest numbers(String name, IntToLongFunction value, long absent) {
        columns.add(() -> {
            Digests digests = new Digests().add(name);
            boolean present = false;
            for (int row = 0; row < rows; row++) {
                long each = value.applyAsLong(row);
                present |= each != absent;
                digests.add(each);
            }
            return present ? Optional.of(digests.bytes()) : Optional.empty();
        });
        return this;
    }

    /** Adds a column of texts, each of its own; an empty one is absent. */
    ColumnDigest texts(String name, IntFunction<String> value) {
        columns.add(() -> {
            Digests digests = new Digests().add(name);
            boolean present = false;
            for (int row = 0; row < rows; row++) {
                String each = value.apply(row);
                present |= !each.isEmpty();
                digests.add(each);
            }
            return present ? Optional.of(digests.bytes()) : Optional.empty();
        });
        return this;
    }

    /** Adds a column of few words: each is hashed where it occurs first, and from then on the number that it got there stands for it. */
    ColumnDigest words(String name, IntFunction<String> word) {
        columns.add(() -> {
            Digests digests = new Digests().add(name);
            Words words = new Words();
            boolean present = false;
            for (int row = 0; row < rows; row++) {
                String each = word.apply(row);
                present |= !each.isEmpty();
                words.add(digests, each);
            }
            return present ? Optional.of(digests.bytes()) : Optional.empty();
        });
        return this;
    }

    /** Adds what the section comes to, if it comes to anything. */
    void addTo(Digests digests) {
        if (rows == 0) {
            return;
        }
        digests.add(section).add(rows);
        columns.parallelStream().map(Supplier::get).toList().forEach(column -> column.ifPresent(digests::addRaw));
    }

    /** Words in the order of their first occurrence; an empty one is number 0. */
    static final class Words {

        private final Map<String, Integer> numbers = new HashMap<>();

        /** Adds a word, with its text where it was not added before, and gives its number. */
        int add(Digests digests, String word) {
            if (word.isEmpty()) {
                digests.add(0);
                return 0;
            }
            Integer known = numbers.get(word);
            if (known == null) {
                int number = numbers.size() + 1;
                numbers.put(word, number);
                digests.add(number).add(word);
                return number;
            }
            digests.add(known);
            return known;
        }
    }
}
