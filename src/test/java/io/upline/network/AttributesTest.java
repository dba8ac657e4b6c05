package io.upline.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void changesWhatIsNamedAndClearsWhatIsEmpty() {
        assertThat(Attributes.after("contract=A;vdi=yes", "contract=B")).isEqualTo("contract=B;vdi=yes");
        assertThat(Attributes.after("contract=A;vdi=yes", "contract=")).isEqualTo("vdi=yes");
        assertThat(Attributes.after("", "vdi=no;contract=A")).isEqualTo("contract=A;vdi=no");
        assertThat(Attributes.after("contract=A", "contract=")).isEmpty();
    }

    @Test
    void tellsOnlyWhatChanges() {
        assertThat(Attributes.change("contract=A;vdi=yes", "contract=B;vdi=yes"))
                .isEqualTo("contract=B");
        assertThat(Attributes.change("contract=A;vdi=yes", "vdi=yes")).isEqualTo("contract=");
        assertThat(Attributes.change("", "contract=A")).isEqualTo("contract=A");
        assertThat(Attributes.change("contract=A", "contract=A")).isNull();
        assertThat(Attributes.change("", "")).isNull();
    }

    @Test
    void aLaterChangeOfTheDayKeepsWhatTheEarlierOneClears() {
        assertThat(Attributes.both("contract=;vdi=yes", "vdi=no")).isEqualTo("contract=;vdi=no");
    }
}
