package io.upline.cli;

import io.upline.fact.FactException;
import io.upline.words.Words;

/** Sentences that commands print beside what they show. */
final class Said {

    private static final Words WORDS = Words.english();

    private Said() {}

    /** The sentence of a code. */
    static String code(String code, Object... namesAndValues) {
        return WORDS.say(code, namesAndValues);
    }

    /** The sentence that says why a command ends. */
    static String fact(FactException ended) {
        return WORDS.of(ended.fact());
    }

    /** The words in which commands speak. */
    static Words words() {
        return WORDS;
    }
}
