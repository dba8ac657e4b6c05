package io.upline.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({
        "Åsa Öberg, asa oberg",
        "Łukasz Kaźmierczak, lukasz kazmierczak",
        "Søren Kjær, soren kjaer",
        "Jürgen Groß, jurgen gross",
        "SEÁN O'Brien, sean o'brien",
        "İpek, ipek"
    })
    void hasNoCaseAndNoAccents(String name, String folded) {
        assertThat(FoldedName.of(name)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"' ANNA  lind ', 2", "Ł, 1"})
    void isLookedForByItsWords(String asked, int words) {
        assertThat(FoldedName.words(asked)).hasSize(words).noneMatch(String::isEmpty);
    }
}
