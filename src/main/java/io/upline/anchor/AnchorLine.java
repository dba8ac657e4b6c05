package io.upline.anchor;

import io.upline.control.Digests;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * A whole line of the anchor. Since format 2 a line is a fact as JSON: its {@code previous} is the hash of the line before it, its last
 * value, {@code hash}, the hash of all that stands before that. A line of format 1, {@code <batch> <hash> <day> <event>}, has no hash of
 * its own; here its hash is made of its text and the line before.
 *
 * @param number its number, from 1
 * @param from the byte at which it begins
 * @param to the byte behind its line end
 * @param fact what it says
 * @param hash its hash
 */
record AnchorLine(long number, long from, long to, Fact fact, String hash) {

    /** Number of the format in which lines are written. */
    static final long FORMAT = 2;

    private static final Pattern OLD = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (\\d{4}-\\d{2}-\\d{2}) (\\S+ \\S+)");
    private static final String HASH = ",\"hash\":\"";
    private static final Pattern ENDING = Pattern.compile("(.*)" + HASH + "([0-9a-f]{64})\"}", Pattern.DOTALL);

    /** The line of a text; empty where the text is no whole line. */
    static Optional<AnchorLine> of(String text, long number, long from, long to, String previous) {
        Matcher old = OLD.matcher(text);
        if (old.matches()) {
            Fact fact = Fact.of(
                    "anchor.oldBatch",
                    "batch",
                    Long.parseLong(old.group(1)),
                    "head",
                    old.group(2),
                    "posted",
                    old.group(3),
                    "event",
                    old.group(4));
            String hash = new Digests().add(previous).add(text).hex();
            return Optional.of(new AnchorLine(number, from, to, fact, hash));
        }
        Matcher ending = ENDING.matcher(text);
        if (!ending.matches() || !Digests.of(ending.group(1)).equals(ending.group(2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AnchorLine(number, from, to, FactJson.fact(text), ending.group(2)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of a line that is to be written, without its line end. */
    static String text(Fact said, long number, String previous) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("line", number);
        values.putAll(said.values());
        values.put("previous", previous);
        String body = FactJson.of(new Fact(said.code(), values));
        String open = body.substring(0, body.length() - 1);
        return open + HASH + Digests.of(open) + "\"}";
    }

    /** The hash in a line that was just made. */
    static String hashIn(String text) {
        return text.substring(text.length() - 2 - 64, text.length() - 2);
    }

    boolean isOld() {
        return fact.code().equals("anchor.oldBatch");
    }

    boolean isAdoption() {
        return fact.code().equals("anchor.adopted");
    }

    /** Whether it follows the line before as it says itself. */
    boolean follows(String previous) {
        return isOld() || text("previous").equals(previous);
    }

    /** The home that wrote it; a line of format 1 does not say. */
    Optional<String> home() {
        return isOld() ? Optional.empty() : Optional.of(text("home"));
    }

    /** The batch at the head of the chain when it was written; 0 for none. */
    long batch() {
        return count("batch");
    }

    /** The hash of that batch. */
    String head() {
        return text("head");
    }

    /** The length of the audit trail when it was written; 0 where the line does not say. */
    long audit() {
        return count("audit");
    }

    /** The hash of the trail's last row. */
    String auditHash() {
        return text("auditHash");
    }

    /** Numbers of lines that an adoption has given up, or whose place after the line before it has accepted. */
    List<Long> numbers(String name) {
        return fact.values().get(name) instanceof List<?> list
                ? list.stream().map(Long.class::cast).toList()
                : List.of();
    }

    /** A text that it holds; empty where it does not. */
    String text(String name) {
        return String.valueOf(fact.values().getOrDefault(name, ""));
    }

    private long count(String name) {
        return fact.values().get(name) instanceof Long number ? number : 0;
    }
}
