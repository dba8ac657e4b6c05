package io.upline.intake;

import io.upline.words.Words;

/** What is told of problems, as commands tell it. */
final class Said {

    private static final Words WORDS = Words.english();

    private Said() {}

    static String of(Warning warning) {
        return WORDS.of(warning.what());
    }

    static String of(FileRefusal refusal) {
        String text = WORDS.of(refusal.fact());
        return text.substring(text.indexOf(' ') + 1);
    }

    /** What is wrong, without place and remedy. */
    static String what(FileRefusal refusal) {
        return WORDS.of(refusal.what());
    }

    static String of(Rejection rejection) {
        return rejection.where() + " " + rejection.problem() + " " + WORDS.of(rejection.what()) + "; "
                + WORDS.of(rejection.problem().remedy());
    }
}
