package io.upline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.fact.FactException;
import io.upline.words.Words;
import org.assertj.core.api.ThrowingConsumer;

/** What a person is told of what ended a command. */
public final class Told {

    private Told() {}

    /** The sentence that a person is told of a fault. */
    public static String of(Throwable fault) {
        return fault instanceof FactException told
                ? Words.english().of(told.fact())
                : String.valueOf(fault.getMessage());
    }

    /** A fault of which just this is told. */
    public static ThrowingConsumer<Throwable> just(String text) {
        return fault -> assertThat(of(fault)).isEqualTo(text);
    }

    /** A fault of which this is told, among other things. */
    public static ThrowingConsumer<Throwable> containing(String text) {
        return fault -> assertThat(of(fault)).contains(text);
    }

    /** A fault of which this is told at first. */
    public static ThrowingConsumer<Throwable> startingWith(String text) {
        return fault -> assertThat(of(fault)).startsWith(text);
    }

    /** A fault of which this is told at last. */
    public static ThrowingConsumer<Throwable> endingWith(String text) {
        return fault -> assertThat(of(fault)).endsWith(text);
    }
}
