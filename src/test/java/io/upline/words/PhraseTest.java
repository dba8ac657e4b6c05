package io.upline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {n} {n#line/lines} of {file}         | 1 | 1 line of a.csv
        {n} {n#line/lines} of {file}         | 2 | 2 lines of a.csv
        read{n? {n} of {file}}: done         | 3 | read 3 of a.csv: done
        read{n? {n} of {file}}: done         | 0 | read: done
        say server: {port: 8081} or {} or {N} | 0 | say server: {port: 8081} or {} or {N}
        """)
    void blanksAreFilled(String phrase, long n, String said) {
        assertThat(Phrase.of(phrase.replace('/', '|')).with(Map.of("n", n, "file", "a.csv"), Object::toString))
                .isEqualTo(said);
    }

    @Test
    void whatIsToldWhereThereIsSomethingMayListIt() {
        Phrase phrase = Phrase.of("done{files?, with {files*, } ({n#one|several})}: end");

        assertThat(phrase.with(Map.of("files", List.of("a", "b"), "n", 1L), Object::toString))
                .isEqualTo("done, with a, b (one): end");
        assertThat(phrase.with(Map.of("files", List.of(), "n", 1L), Object::toString))
                .isEqualTo("done: end");
    }

    @Test
    void blankThatCannotBeFilledIsAFault() {
        assertThatThrownBy(() -> Phrase.of("{a? one {b? two {c}}}")).hasMessageContaining("{a? one");
        assertThatThrownBy(() -> Phrase.of("{a#one}")).hasMessageContaining("{a#one}");
    }

    @Test
    void blankWithoutValueIsAFault() {
        assertThat(Phrase.of("{a} {b#x|y}{c?{d}}").names()).isEqualTo(List.of("a", "b", "c", "d"));
        assertThatThrownBy(() -> Phrase.of("{a}").with(Map.of("b", 1L), Object::toString))
                .hasMessage("a sentence speaks of 'a', the fact of [b]");
    }
}
