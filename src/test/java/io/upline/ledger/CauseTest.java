package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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
}
