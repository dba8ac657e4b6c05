package io.upline.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Digests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections of named columns: what is absent adds nothing, and a name decides. */
class ColumnDigestTest {

    @Test
    void aColumnThatIsAbsentAddsNothing() {
        String before = of(section(2).numbers("day", row -> 10 + row, -1));
        assertThat(of(section(2)
                        .numbers("day", row -> 10 + row, -1)
                        .numbers("new", row -> 0, 0)
                        .texts("note", row -> "")
                        .words("kind", row -> "")))
                .isEqualTo(before);
        assertThat(of(section(2).numbers("day", row -> 10 + row, -1).numbers("new", row -> row, 0)))
                .isNotEqualTo(before);
    }

    @Test
    void aSectionWithoutRowsAddsNothing() {
        assertThat(of(section(0).numbers("day", row -> 1, -1))).isEqualTo(new Digests().hex());
    }

    @Test
    void namesOfSectionAndColumnAndTheNumberOfRowsDecide() {
        assertThat(List.of(
                        of(section(2).numbers("day", row -> 1, -1)),
                        of(section(2).numbers("second", row -> 1, -1)),
                        of(new ColumnDigest("members", 2).numbers("day", row -> 1, -1)),
                        of(section(3).numbers("day", row -> 1, -1)),
                        of(section(2).numbers("day", row -> 2, -1)),
                        of(section(2).texts("day", row -> "1")),
                        of(section(2).words("day", row -> "1"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsAreHashedAsTextsWhateverTheirNumbersElsewhere() {
        assertThat(of(section(3).words("kind", List.of("customer", "distributor", "customer")::get)))
                .isNotEqualTo(of(section(3).words("kind", List.of("distributor", "customer", "distributor")::get)))
                .isNotEqualTo(of(section(3).words("kind", List.of("customer", "distributor", "distributor")::get)));
    }

    private static ColumnDigest section(int rows) {
        return new ColumnDigest("orders", rows);
    }

    private static String of(ColumnDigest section) {
        Digests digests = new Digests();
        section.addTo(digests);
        return digests.hex();
    }
}
