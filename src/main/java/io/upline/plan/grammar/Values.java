package io.upline.plan.grammar;

import io.upline.money.Rate;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Takes values out of nodes that have passed their shape's check. */
public final class Values {

    private Values() {}

    /** The node, or the value under a key, as the map that it is. */
    public static Mapping map(Node node) {
        return (Mapping) node;
    }

    /** The node, or the value under a key, as the map that it is. */
    public static Mapping map(Mapping parent, String key) {
        return (Mapping) need(parent, key);
    }

    /** The value under a key that the shape requires. */
    public static Node need(Mapping parent, String key) {
        return parent.get(key).orElseThrow(() -> new IllegalStateException("the shape lets '" + key + "' be missing"));
    }

    /** A single value as it is typed; without the key, the last argument where there is one. */
    public static String text(Node node) {
        return ((Scalar) node).text();
    }

    /** A single value as it is typed; without the key, the last argument where there is one. */
    public static String text(Mapping parent, String key) {
        return text(need(parent, key));
    }

    /** A single value as it is typed; without the key, the last argument where there is one. */
    public static String text(Mapping parent, String key, String otherwise) {
        return parent.get(key).map(Values::text).orElse(otherwise);
    }

    /** A list, or a single value as a list of one. */
    public static List<Node> items(Node node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }

    /** The values of a list under a key; none without the key. */
    public static List<Node> items(Mapping parent, String key) {
        return parent.get(key).map(Values::items).orElse(List.of());
    }

    /** The values of a list under a key as they are typed; none without the key. */
    public static List<String> texts(Mapping parent, String key) {
        return items(parent, key).stream().map(Values::text).toList();
    }

    /** Hundredths of a plain decimal. */
    public static long centi(Node node) {
        return new BigDecimal(text(node)).movePointRight(2).longValueExact();
    }

    /** A sum of money in minor units; what is finer than the currency counts as one more. */
    public static long minor(Node node, int digits) {
        return new BigDecimal(text(node))
                .movePointRight(digits)
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }

    /** Hundredths of a plain decimal under a key; empty without the key. */
    public static Optional<Long> centi(Mapping parent, String key) {
        return parent.get(key).map(Values::centi);
    }

    /** A whole number; without the key, the last argument. */
    public static int whole(Node node) {
        return Integer.parseInt(text(node));
    }

    /** A whole number; without the key, the last argument. */
    public static int whole(Mapping parent, String key, int otherwise) {
        return parent.get(key).map(Values::whole).orElse(otherwise);
    }

    /** Whether {@code true} stands under the key. */
    public static boolean flag(Mapping parent, String key) {
        return text(parent, key, "false").equals("true");
    }

    /** A percentage as a factor, a plain decimal as it is. */
    public static Rate rate(Node node) {
        String text = text(node);
        return text.endsWith("%")
                ? Rate.of(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2))
                : Rate.of(new BigDecimal(text));
    }

    /** The rate under a key; empty without the key. */
    public static Optional<Rate> rate(Mapping parent, String key) {
        return parent.get(key).map(Values::rate);
    }

    /** The constant a word stands for: {@code half-up} and {@code halfUp} are {@code HALF_UP}. */
    public static <E extends Enum<E>> E word(Class<E> type, String word) {
        String constant = word.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(constant)) {
                return value;
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " is called " + word);
    }

    /** The constant that the word under a key stands for; without the key, the last argument. */
    public static <E extends Enum<E>> E word(Class<E> type, Mapping parent, String key, E otherwise) {
        return parent.get(key).map(node -> word(type, text(node))).orElse(otherwise);
    }
}
