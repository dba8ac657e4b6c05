package io.upline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {

    private static final List<String> COMMANDS = List.of("run", "restart", "restate", "review", "status", "export");
    private static final List<String> MEMBERS = List.of("M000276", "M000277", "M001276", "AB-12");

    @Test
    void findsWhatWasMeant() {
        assertThat(Near.of("rnu", COMMANDS)).containsExactly("run");
        assertThat(Near.of("Stauts", COMMANDS)).containsExactly("status");
        assertThat(Near.of("reveiw", COMMANDS)).containsExactly("review");
        assertThat(Near.of("restar", COMMANDS)).containsExactly("restart", "restate");
        assertThat(Near.of("close", COMMANDS)).isEmpty();
    }

    @Test
    void seesThroughCaseZerosAndSigns() {
        assertThat(Near.of("m276", MEMBERS)).containsExactly("M000276");
        assertThat(Near.of("ab12", MEMBERS)).containsExactly("AB-12");
        assertThat(Near.of("m000276", MEMBERS)).startsWith("M000276");
        assertThat(Near.of("", MEMBERS)).isEmpty();
    }

    @Test
    void idsAreNearWhereOnlyCaseSignsAndZerosDiffer() {
        List<String> ids = List.of("10", "M0010", "M010", "N10", "m9");
        assertThat(Near.ids("m10", ids)).containsExactly("M0010", "M010");
        assertThat(Near.ids("010", ids)).containsExactly("10");
        assertThat(Near.ids("M9", ids)).containsExactly("m9");
        assertThat(Near.ids("9", ids)).containsExactly("m9");
        assertThat(Near.ids("11", ids)).isEmpty();
        assertThat(Near.ids("--", ids)).isEmpty();
        assertThat(Near.ids("M".repeat(1_000_000), ids)).isEmpty();
    }
}
