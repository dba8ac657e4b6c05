package io.upline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.fact.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of one source: a line that stands for a sum says nothing of single buyers, and nobody says that nothing came of them. */
class ExplainedPartTest {

    private static final List<Fact> PAY = List.of(
            line("Machines", "P", "240.00"),
            line("Team", "B", "5.00"),
            line("Team", "C", "7.00"),
            line("Prize", "", "1.00"));

    private static Fact line(String bonus, String source, String amount) {
        return Fact.of("why.line", "bonus", bonus, "source", source, "amount", amount, "currency", "EUR");
    }

    private static List<Fact> part(String bonus, String source) {
        return new ExplainedPart(bonus, source).in(PAY, "P");
    }

    @Test
    void aSourceWithoutALineMayBePartOfSums() {
        assertThat(part("", "k"))
                .containsExactly(
                        Fact.of("explain.notAlone", "source", "k"),
                        Fact.of("explain.partOfSums", "source", "k", "bonuses", List.of("Machines", "Prize")));
    }

    @Test
    void aSourceWithALineMayBePartOfSumsToo() {
        assertThat(part("", "B"))
                .extracting(Fact::code)
                .containsExactly("explain.ofSource", "why.line", "explain.partOfSums");
    }

    /** A bonus whose line names the source has told of it. */
    @Test
    void aSumOfABonusThatNamesTheSourceIsNotNamedBesides() {
        List<Fact> pay = List.of(line("Lead", "P", "3.00"), line("Lead", "B", "8.00"), line("Prize", "", "1.00"));
        assertThat(new ExplainedPart("", "B").in(pay, "P"))
                .contains(Fact.of("explain.partOfSums", "source", "B", "bonuses", List.of("Prize")));
    }

    @Test
    void whereEachLineNamesItsBuyerNothingIsNothing() {
        assertThat(part("Team", "k")).containsExactly(Fact.of("explain.nothingOfSource", "source", "k"));
    }

    @Test
    void thePayeesOwnLinesAreItsOwn() {
        assertThat(part("Machines", "P")).extracting(Fact::code).containsExactly("explain.ofSource", "why.line");
    }

    /** What somebody lacks for a bonus keeps it from what every source brings. */
    @Test
    void whatThePayeeLacksIsSaidOfEachSource() {
        Fact lacks = Fact.of("why.notPaid", "bonus", "Team", "lacking", "80 of 100");
        Fact status = Fact.of("why.unpaidByStatus", "status", "held");

        assertThat(new ExplainedPart("", "k").in(List.of(lacks, status), "P")).containsExactly(lacks, status);
        assertThat(new ExplainedPart("Prize", "k").in(List.of(lacks, status), "P"))
                .containsExactly(status);
    }
}
