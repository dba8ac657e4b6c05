package io.upline.plan.kind;

import io.upline.plan.grammar.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All kinds of bonus with their languages, in the order in which {@link BonusKind} lists them. */
public final class Kinds {

    private static final Map<String, KindLanguage> BY_WORD = byWord();

    private Kinds() {}

    /** The words of all kinds. */
    public static List<String> words() {
        return List.copyOf(BY_WORD.keySet());
    }

    /** The word of a kind. */
    public static String wordOf(BonusKind kind) {
        return language(kind.getClass()).word();
    }

    /** Whether a row of a kind's table may have a value for each level, generation or depth. */
    public static boolean paysByLevel(BonusKind kind) {
        return language(kind.getClass()).listsByLevel();
    }

    /** The shape of a bonus or cap: the keys that may stand depend on its kind. */
    public static Shape.Variants shape() {
        Map<String, Shape.Keys> keys = new LinkedHashMap<>();
        BY_WORD.forEach((word, language) -> keys.put(word, language.grammar()));
        return new Shape.Variants("a bonus", keys);
    }

    /** The language of a kind, by its word, which the check of keys has found. */
    static KindLanguage language(String word) {
        return Objects.requireNonNull(BY_WORD.get(word));
    }

    private static Map<String, KindLanguage> byWord() {
        Map<String, KindLanguage> byWord = new LinkedHashMap<>();
        for (Class<?> kind : BonusKind.class.getPermittedSubclasses()) {
            KindLanguage language = language(kind);
            byWord.put(language.word(), language);
        }
        return byWord;
    }

    /** The one language that is nested in a kind's file. */
    private static KindLanguage language(Class<?> kind) {
        Class<?> nested = Arrays.stream(kind.getDeclaredClasses())
                .filter(KindLanguage.class::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.getSimpleName() + " says no language"));
        try {
            return (KindLanguage) nested.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getSimpleName() + " has no language to be made", e);
        }
    }
}
