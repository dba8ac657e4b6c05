package io.upline.plan.grammar;

import io.upline.money.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand at a place of a plan file. The whole language is described in shapes ({@link Grammar}); the reader checks
 * a file against them, and the JSON schema is made from them.
 */
public sealed interface Shape {

    /** One of these words. */
    record Words(List<String> words) implements Shape {}

    /** A text. {@code what} is how a message calls it, {@code pattern} what it must match. */
    record Text(String what, String pattern) implements Shape {}

    /** A table of a worked example: a text block or the name of a CSV file. */
    record Table() implements Shape {}

    /** The name of something the plan defines. */
    record Reference(Set<Names.Kind> kinds) implements Shape {}

    /** One of these words or the name of something. */
    record WordOrReference(List<String> words, Set<Names.Kind> kinds) implements Shape {}

    /** A plain decimal with at most this many fraction digits. */
    record Decimal(int digits, boolean positive) implements Shape {

        /** The largest number: figures and sums are kept in hundredths, what has more digits is a rate in hundred-millionths. */
        public long most() {
            return digits > 2 ? Rate.ONE_E8 : 100_000_000_000L;
        }
    }

    /** A percentage, at most {@code mostPercent} %. */
    record Percent(int mostPercent) implements Shape {}

    /** A whole number within bounds. */
    record Whole(int least, int most) implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** Different shapes for a single value, a list and a map. */
    record ByForm(Optional<Shape> scalar, Optional<Shape> list, Optional<Shape> map) implements Shape {}

    /** A list of one or more. */
    record ListOf(Shape item) implements Shape {}

    /**
     * A map.
     *
     * @param title how a message calls it ("a volume")
     * @param keys keys that may stand
     * @param open what other keys may stand: any name of these kinds (none: any key), with this value
     * @param oneOf of each group exactly one key must stand
     */
    record Keys(String title, List<MapKey> keys, Optional<Open> open, List<List<String>> oneOf) implements Shape {}

    /** Keys beside the fixed ones. */
    record Open(Set<Names.Kind> kinds, Shape value) {}

    /** A map whose keys depend on the word under {@code kind}. */
    record Variants(String title, Map<String, Keys> byKind) implements Shape {}

    /** A shape that is described elsewhere, so that it can contain itself. */
    record Named(String name) implements Shape {}

    /**
     * One key.
     *
     * @param need whether it must stand
     * @param meaning one sentence, shown by editors
     */
    record MapKey(String name, Shape shape, Need need, String meaning) {}

    /** Whether a key must stand. */
    enum Need {
        /** The key may be left out. */
        OPTIONAL,
        /** The key must stand. */
        REQUIRED,
        /** The key must stand because it decides money. */
        SWITCH,
        /** As {@link #SWITCH}, but plans that a period was posted with before it was asked for may lack it. */
        LATER_SWITCH
    }
}
