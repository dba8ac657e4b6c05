package io.upline.words;

import io.upline.fact.Fact;
import io.upline.ledger.Cause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says facts in a language. Whatever the machine's locale, numbers and days are written in one way: plain decimals, ISO days.
 *
 * <p>The sentence of the fact {@code post.notApproved} stands in the bundle {@code post} under {@code post.notApproved}. A language is
 * added by a file beside each bundle, {@code post_pl.properties}, which says all that English says.
 */
public final class Words {

    private static final Control BUNDLES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Words ENGLISH = new Words(Locale.ENGLISH, UnaryOperator.identity());

    /** The words of each language whose bundles are there. */
    private static final Map<String, Words> SPOKEN = Map.of(Locale.ENGLISH.getLanguage(), ENGLISH);

    private final Locale language;
    private final UnaryOperator<String> wording;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private Words(Locale language, UnaryOperator<String> wording) {
        this.language = language;
        this.wording = wording;
    }

    /** The words of English. */
    public static Words english() {
        return ENGLISH;
    }

    /** The words that a reader of a language gets: its own where it is spoken, else English; the same object each time. */
    public static Words spoken(String tag) {
        return SPOKEN.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), ENGLISH);
    }

    /** The same words, the text of each phrase (blanks included) worded in another way. */
    public Words worded(UnaryOperator<String> way) {
        return new Words(language, way);
    }

    /** BCP 47 tag of the language. */
    public String language() {
        return language.toLanguageTag();
    }

    /** What areas say in every language, as a short hash: the same words, the same hash. */
    public static String fingerprint(List<String> areas) {
        StringBuilder said = new StringBuilder();
        for (String tag : SPOKEN.keySet().stream().sorted().toList()) {
            for (String area : areas) {
                ResourceBundle bundle = bundle(area, Locale.forLanguageTag(tag));
                bundle.keySet().stream()
                        .sorted()
                        .forEach(code -> said.append(tag)
                                .append(' ')
                                .append(code)
                                .append('=')
                                .append(bundle.getString(code))
                                .append('\n'));
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResourceBundle bundle(String area, Locale language) {
        String name = Words.class.getPackageName() + "." + area;
        return ResourceBundle.getBundle(name, language, Words.class.getClassLoader(), BUNDLES);
    }

    /** The sentence of a fact. */
    public String of(Fact fact) {
        return phrase(fact.code()).with(fact.values(), this::value);
    }

    /** The cause of a difference; empty where a period's own earnings need none. */
    public String of(Cause cause) {
        return cause.isEmpty() ? "" : of(cause.fact());
    }

    /** The sentence of a code, its values by name: name, value, name, value, and so on. */
    public String say(String code, Object... namesAndValues) {
        return of(Fact.of(code, namesAndValues));
    }

    /** A value as it is written within a sentence: a list with commas, a fact as its own words. */
    public String value(Object value) {
        return switch (value) {
            case Fact fact -> of(fact);
            case List<?> list -> list.stream().map(this::value).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private Phrase phrase(String code) {
        return phrases.computeIfAbsent(code, this::found);
    }

    private Phrase found(String code) {
        String area = code.substring(0, code.indexOf('.'));
        try {
            return Phrase.of(wording.apply(bundle(area, language).getString(code)));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("the bundle " + area + " has no words for " + code, e);
        }
    }
}
