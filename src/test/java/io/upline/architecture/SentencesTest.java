package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences are made by the words module and nowhere else. */
class SentencesTest {

    @Test
    void onlyTheWordsModuleMakesSentences() throws IOException {
        assertThat(Sentences.counts(Source.MAIN))
                .as("make it a fact, and its words in src/main/resources/io/upline/words")
                .isEmpty();
    }

    /** A label of one word is a word too: what is put into cells, sheets and the records they show comes from the bundles. */
    @Test
    void noLabelIsWrittenIntoAWorkbook() throws IOException {
        Pattern label = Pattern.compile("(?:\\bcells\\.text\\(\\d+, Look\\.\\w+,"
                + " |\\.(?:text|count|money|plain|time|prose|\\w+Formula|textAfterNumber)\\(|\\bnew"
                + " (?:Term|TieOut|RankPayout|Series|TableSheet<>|Marks|Footer)\\()\\s*\"\\w[^\"]*\"|\\?"
                + " \"[a-z][^\"]*\" :|: \"[a-z][^\"]*\"[,;)]");
        List<String> wrong = new ArrayList<>();
        for (String module : List.of("statement", "workbook")) {
            try (Stream<Path> files =
                    Files.walk(Source.MAIN.resolve("io/upline").resolve(module))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    label.matcher(Files.readString(file))
                            .results()
                            .forEach(found -> wrong.add(file.getFileName() + ": " + found.group()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat("cells.text(0, Look.HEAD, \"Bonus\")").containsPattern(label);
        assertThat("table\n    .money(\"Earned\", 16, Bonus::earned)").containsPattern(label);
        assertThat("new Term(\"held\", held)").containsPattern(label);
    }

    @Test
    void sentencesAreToldFromWhatProgrammersRead() {
        String told =
                "class A { void b() { throw new Refusal(\"it is not posted\"); } String c = \"not posted yet\" + d; }";
        String others = """
            @Command(description = "says what is there")
            class A {
                // a comment: "not a sentence"
                void b() {
                    LOG.warn("it did not stop {}", 1);
                    throw new IllegalStateException("a block that was not read");
                }
                String code = "post.notApproved", sql = "select a from b", word = "CALCULATED", name = "paid_at";
            }
            """;

        assertThat(Sentences.count(told, false)).isEqualTo(2);
        assertThat(Sentences.count(told, true)).isEqualTo(1);
        assertThat(Sentences.count(others, false)).isZero();
    }
}
