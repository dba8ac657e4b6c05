package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.fact.TextTable;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void isReadBackAsItWasStored() {
        Cause cause = Cause.of(List.of(
                new Cause.Reference(Cause.Word.LATE, "O 1, with a blank"),
                new Cause.Reference(Cause.Word.RETURN, "R2"),
                new Cause.Reference(Cause.Word.ENGINE, "")));
        assertThat(cause.stored()).isEqualTo("late O 1, with a blank\nreturn R2\nENGINE ");
        assertThat(Cause.read(cause.stored(), cause.all())).isEqualTo(cause);
        assertThat(Cause.read("", 0)).isEqualTo(Cause.NONE);
    }

    @Test
    void namesTwentyAndCountsAll() {
        Cause cause = Cause.of(IntStream.range(0, 33)
                .mapToObj(number -> new Cause.Reference(Cause.Word.LATE, "O" + number))
                .toList());
        assertThat(cause.references()).hasSize(20);
        assertThat(cause.all()).isEqualTo(33);
        assertThat(Cause.read(cause.stored(), 33)).isEqualTo(cause);
    }

    /** A name that would not be read back as it was stored would break the hash of a batch for ever. */
    @Test
    void refusesANameThatIsNotOneLineOfARow() {
        assertThat(new Cause.Reference(Cause.Word.LATE, "x".repeat(1_000)).id()).hasSize(1_000);
        assertThatThrownBy(() -> new Cause.Reference(Cause.Word.LATE, "x".repeat(1_001)))
                .hasMessage("a cause is named in one line of 1000 characters at most");
        assertThatThrownBy(() -> new Cause.Reference(Cause.Word.LATE, "O1\nO2"))
                .hasMessage("a cause is named in one line of 1000 characters at most");
        assertThatThrownBy(() -> new Cause(List.of(new Cause.Reference(Cause.Word.LATE, "O1")), 0))
                .hasMessage("there are as many causes as are named, or more");
    }

    /** Reasons of people may be long, and a row takes 4,000 characters: as many are named as fit, each whole, and all are counted. */
    @Test
    void namesAsManyAsARowTakes() {
        for (TextTable.Row row : TextTable.rows("""
            characters  given  named
            1           33     20
            193         33     20
            194         33     19
            900         5      4
            1000        5      3
            1000        3      3
            """)) {
            Cause cause = Cause.of(Collections.nCopies(
                    (int) row.number("given"),
                    new Cause.Reference(Cause.Word.ASKED, "x".repeat((int) row.number("characters")))));
            assertThat(cause.references()).as("%s", row).hasSize((int) row.number("named"));
            assertThat(cause.all()).isEqualTo((int) row.number("given"));
            assertThat(cause.stored().length()).isLessThanOrEqualTo(4_000);
            assertThat(Cause.read(cause.stored(), cause.all())).isEqualTo(cause);
        }
    }

    @Test
    void saysHowManyMoreThereAreThanAreNamed() {
        Cause cause = new Cause(List.of(new Cause.Reference(Cause.Word.RETURN, "R1")), 5);
        assertThat(cause.fact().code()).isEqualTo("cause.facts");
        assertThat(cause.fact().values().get("more")).isEqualTo(4L);
        assertThat(cause.isEmpty()).isFalse();
        assertThat(Cause.of(List.of())).isEqualTo(Cause.NONE);
        assertThat(Cause.NONE.isEmpty()).isTrue();
    }
}
