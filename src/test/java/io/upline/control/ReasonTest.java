package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reason is kept as it was said, or refused; it is never cut. */
class ReasonTest {

    @ParameterizedTest
    @CsvSource({
        "'',reasonEmpty",
        "'   ',reasonEmpty",
        "'two\nlines',reasonHidden",
        "'a\tb',reasonHidden",
        "'the sum \u202e00.01',reasonHidden",
        "'zero\u200bwidth',reasonHidden",
        "'half \ud83d',reasonHidden"
    })
    void refusesWhatNobodyCouldRead(String said, String code) {
        assertThatThrownBy(() -> Reason.of(said))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.fact().code()).isEqualTo("refusal." + code));
    }

    @Test
    void refusesWhatIsTooLongRatherThanCutIt() {
        assertThat(Reason.of("x".repeat(900))).hasSize(900);
        assertThatThrownBy(() -> Reason.of("x".repeat(901)))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.fact().values()).containsEntry("length", 901L));
    }

    @Test
    void keepsEveryLanguage() {
        assertThat(Reason.of("  Rückgabe übersehen, “R1”; = 5 €  ")).isEqualTo("Rückgabe übersehen, “R1”; = 5 €");
    }
}
