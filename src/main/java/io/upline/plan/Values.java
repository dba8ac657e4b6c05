package io.upline.plan;

import io.upline.money.Rate;
import io.upline.plan.Node.Mapping;
import io.upline.plan.Node.Scalar;
import io.upline.plan.Node.Sequence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Takes values out of nodes that have passed their shape's check. */
final class Values {

    private Values() {}

    static Mapping map(Node node) {
        return (Mapping) node;
    }

    static Mapping map(Mapping parent, String key) {
        return (Mapping) need(parent, key);
    }

    static Node need(Mapping parent, String key) {
        return parent.get(key).orElseThrow(() -> new IllegalStateException("the shape lets '" + key + "' be missing"));
    }

    static String text(Node node) {
        return ((Scalar) node).text();
    }

    static String text(Mapping parent, String key) {
        return text(need(parent, key));
    }

    static String text(Mapping parent, String key, String otherwise) {
        return parent.get(key).map(Values::text).orElse(otherwise);
    }

    /** A list, or a single value as a list of one. */
    static List<Node> items(Node node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }

    static List<Node> items(Mapping parent, String key) {
        return parent.get(key).map(Values::items).orElse(List.of());
    }

    static List<String> texts(Mapping parent, String key) {
        return items(parent, key).stream().map(Values::text).toList();
    }

    /** Hundredths of a plain decimal. */
    static long centi(Node node) {
        return new BigDecimal(text(node)).movePointRight(2).longValueExact();
    }

    /** A sum of money in minor units; what is finer than the currency counts as one more. */
    static long minor(Node node, int digits) {
        return new BigDecimal(text(node))
                .movePointRight(digits)
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }

    static Optional<Long> centi(Mapping parent, String key) {
        return parent.get(key).map(Values::centi);
    }

    static int whole(Node node) {
        return Integer.parseInt(text(node));
    }

    static int whole(Mapping parent, String key, int otherwise) {
        return parent.get(key).map(Values::whole).orElse(otherwise);
    }

    static boolean flag(Mapping parent, String key) {
        return text(parent, key, "false").equals("true");
    }

    /** A percentage as a factor, a plain decimal as it is. */
    static Rate rate(Node node) {
        String text = text(node);
        return text.endsWith("%")
                ? Rate.of(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2))
                : Rate.of(new BigDecimal(text));
    }

    static Optional<Rate> rate(Mapping parent, String key) {
        return parent.get(key).map(Values::rate);
    }

    /** The constant a word stands for: {@code half-up} and {@code halfUp} are {@code HALF_UP}. */
    static <E extends Enum<E>> E word(Class<E> type, String word) {
        String constant = word.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(constant)) {
                return value;
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " is called " + word);
    }

    static <E extends Enum<E>> E word(Class<E> type, Mapping parent, String key, E otherwise) {
        return parent.get(key).map(node -> word(type, text(node))).orElse(otherwise);
    }
}
