package io.upline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.fact.Fact;
import io.upline.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargestLinesTest {

    private static final Words ENGLISH = Words.english();

    private static Fact line(String bonus, String amount) {
        return Fact.of(
                "why.line",
                "bonus",
                bonus,
                "how",
                "",
                "product",
                "",
                "before",
                "",
                "amount",
                amount,
                "caps",
                "",
                "currency",
                "EUR",
                "rule",
                "");
    }

    private static List<String> shortened(int most, Fact... facts) {
        return LargestLines.of(List.of(facts), most).stream().map(ENGLISH::of).toList();
    }

    @Test
    void keepsTheLargestInTheirOrderAndSaysWhatTheOthersComeTo() {
        Fact rank = Fact.of("why.rankNone", "title", "");
        assertThat(shortened(
                        2,
                        rank,
                        line("Team", "1.00"),
                        line("Team", "-9.00"),
                        line("Team", "0.50"),
                        line("Team", "1.00"),
                        line("Team", "2.00"),
                        line("Own", "0.10"),
                        line("Own", "0.20"),
                        line("Own", "0.30"),
                        Fact.of("why.held")))
                .containsExactly(
                        "Rank: none",
                        "Team: -9.00 EUR",
                        "Team: 2.00 EUR",
                        "Team: and 3 more lines, together 2.50 EUR; --all shows every line",
                        // one line is not put away for a line that says so
                        "Own: 0.10 EUR",
                        "Own: 0.20 EUR",
                        "Own: 0.30 EUR",
                        "What is earned is held while the member is suspended.");
    }

    @Test
    void leavesFewLinesAsTheyAre() {
        List<Fact> few =
                Stream.of("1.00", "2.00").map(amount -> line("Team", amount)).toList();
        assertThat(LargestLines.of(few, 2)).isEqualTo(few);
    }
}
