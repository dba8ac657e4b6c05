package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Actor.Known;
import io.upline.control.Actor.Right;
import io.upline.desk.Told;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does something: by which name, how it is known, and what they may do. */
class ActorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RUN           | RUN    | may
        RUN           | POST   | olga may not do this: it takes the right to post
        RUN           | DECIDE | olga may not do this: it takes the right to decide
        DECIDE        | RUN    | olga may not do this: it takes the right to import and calculate
        DECIDE        | POST   | olga may not do this: it takes the right to post
        POST, DECIDE  | POST   | may
        POST, DECIDE  | RUN    | olga may not do this: it takes the right to import and calculate
        """)
    void mayDoWhatItHasTheRightToAndNothingElse(String has, Right wants, String said) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(has.split(", ")).map(Right::valueOf).forEach(rights::add);
        Actor olga = new Actor("olga", Known.CLAIMED, rights, "");
        if (said.equals("may")) {
            assertThatCode(() -> olga.must(wants)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> olga.must(wants))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.just(said));
        }
    }

    /** A draft that the clock started is made by nobody, so the clock must not be able to decide about it. */
    @Test
    void theScheduleRunsAndDecidesNothing() {
        assertThat(Actor.SCHEDULE.rights()).containsExactly(Right.RUN);
        assertThat(Actor.SCHEDULE.known()).isEqualTo(Known.SCHEDULE);
    }

    @Test
    void keepsTheRightsItWasGiven() {
        Set<Right> rights = EnumSet.of(Right.RUN);
        Actor olga = new Actor("olga", Known.CLAIMED, rights, "");
        rights.add(Right.DECIDE);
        assertThat(olga.rights()).containsExactly(Right.RUN);
    }

    /** Two people are two names: one person must not become two by a blank, nor a name be broken off by its row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        olga|olga
         olga |olga
        Olga|olga
        OLGA  Öberg|olga öberg
        Olga Öberg|olga öberg
        ｏｌｇａ|olga
        =cmd()|=cmd()
        小川 花子|小川 花子
        a2345678901234567890123456789012345678901234567890123456789012345678901234567890|a2345678901234567890123456789012345678901234567890123456789012345678901234567890
        """)
    void aNameIsItsVisibleLetters(String given, String name) {
        assertThat(Actor.atThisMachine(given, Known.CLAIMED)).isEqualTo(Actor.atThisMachine(name, Known.CLAIMED));
        assertThat(Actor.atThisMachine(given, Known.CLAIMED).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ol\nga",
                "ol\u0000ga",
                "ol\u001b[2Jga",
                "ol\u200bga",
                "\u202eagol",
                "olga\ufeff",
                "ol\ufffdga",
                "olga \ud83d",
                "a23456789012345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesANameThatLooksLikeAnotherOrDoesNotFit(String name) {
        assertThatThrownBy(() -> Actor.atThisMachine(name, Known.CLAIMED))
                .satisfies(Told.startingWith("a person's name has at most 80 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void hasAName(String name) {
        assertThatThrownBy(() -> new Actor(name, Known.CLAIMED, Set.of(), ""))
                .hasMessage("whoever changes something has a name");
        assertThatThrownBy(() -> Actor.atThisMachine(name, Known.OS_USER)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The words stand in the audit trail's hashes: whoever changes one breaks every trail there is. */
    @ParameterizedTest
    @CsvSource({"CLAIMED, claimed", "OS_USER, os-user", "SCHEDULE, schedule"})
    void isKnownByAWordThatStandsForEver(Known known, String word) {
        assertThat(known.word()).isEqualTo(word);
        assertThat(Known.of(word)).isEqualTo(known);
        assertThat(Known.values()).hasSize(3);
    }

    @Test
    void nobodyIsKnownByAnotherWord() {
        assertThatThrownBy(() -> Known.of("CLAIMED")).hasMessage("nobody is known as CLAIMED");
    }
}
