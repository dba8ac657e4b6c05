package io.upline.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.intake.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles against the source: a fact without words would be found by whoever is told it first. */
class BundleTest {

    private static final Path BUNDLES = Path.of("src/main/resources/io/upline/words");

    private static final Path CODES = Path.of("src/docs/codes.md");

    /** Areas that hold the words of documents only, which stand in no fact that JSON shows. */
    private static final Set<String> DOCUMENTS = Set.of("statement", "close", "export", "command", "progress");

    /** What stands behind the code of a problem of a plan to name its remedy. */
    private static final String REMEDY = ".remedy";

    /** Codes that are put together while the program runs. */
    private static final Set<String> PUT_TOGETHER =
            Set.of("right", "remedy", "intake", "progress", "cause", "hold", "export");

    @Test
    void eachFactHasWordsThatSpeakOfItsValuesOnly() throws IOException {
        Map<String, String> words = words();
        Set<String> wrong = new TreeSet<>();
        for (FactCalls call : FactCalls.all()) {
            for (String code : call.codes()) {
                String phrase = words.get(code);
                if (phrase == null) {
                    wrong.add(call.file() + ": no words for " + code);
                } else if (!call.names().containsAll(Phrase.of(phrase).names())) {
                    wrong.add(call.file() + ": " + code + " has " + call.names() + ", its words speak of "
                            + Phrase.of(phrase).names());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachPhraseIsSaidSomewhere() throws IOException {
        Set<String> said = new TreeSet<>();
        FactCalls.all().forEach(call -> said.addAll(call.codes()));
        Set<String> idle = new TreeSet<>(words().keySet());
        idle.removeAll(said);
        idle.removeIf(code -> isRemedy(code) && said.contains(code.substring(0, code.length() - REMEDY.length())));
        idle.removeIf(code -> PUT_TOGETHER.contains(code.substring(0, code.indexOf('.'))));
        assertThat(idle).isEmpty();
    }

    /** A problem of a plan or scenario says how it is mended, of the same values. */
    @Test
    void eachProblemOfAPlanHasARemedy() throws IOException {
        Map<String, String> words = words();
        Set<String> wrong = new TreeSet<>();
        for (FactCalls call : FactCalls.all()) {
            for (String code : call.codes()) {
                String remedy = words.getOrDefault(code + REMEDY, "");
                if (code.startsWith("problem.")
                        && (remedy.isEmpty()
                                || !call.names().containsAll(Phrase.of(remedy).names()))) {
                    wrong.add(call.file() + ": no remedy of " + code + " that speaks of its values only");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isRemedy(String code) {
        return code.startsWith("problem.") && code.endsWith(REMEDY);
    }

    @Test
    void eachProblemOfTheIntakeHasWordsAndARemedy() throws IOException {
        Map<String, String> words = words();
        for (Problem problem : Problem.values()) {
            Object[] values = problem.blanks().stream().map(name -> "x").toArray();
            String phrase = words.getOrDefault(problem.fact(values).code(), "");
            assertThat(phrase).as(problem.name()).isNotEmpty();
            assertThat(problem.blanks()).containsAll(Phrase.of(phrase).names());
            assertThat(words).containsKey(problem.remedy().code());
        }
    }

    /** A language is added whole: each bundle, each code, the same blanks. */
    @Test
    void eachLanguageSaysWhatEnglishSays() throws IOException {
        Map<String, String> english = words();
        for (String language : languages()) {
            Map<String, String> words = words("_" + language);
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(Words.spoken(language).language()).as("Words.SPOKEN").isEqualTo(language);
            words.forEach((code, phrase) -> assertThat(Phrase.of(phrase).names())
                    .as(language + " " + code)
                    .containsExactlyInAnyOrderElementsOf(
                            Phrase.of(english.getOrDefault(code, "")).names()));
        }
    }

    /** The page of codes is drawn from the bundles; {@code -Dgolden} draws it anew. */
    @Test
    void thePageOfCodesNamesTheValuesOfEach() throws IOException {
        StringBuilder drawn = new StringBuilder();
        String area = "";
        for (Map.Entry<String, String> phrase : words().entrySet()) {
            String code = phrase.getKey();
            String begins = code.substring(0, code.indexOf('.'));
            if (DOCUMENTS.contains(begins)) {
                continue;
            }
            if (!begins.equals(area)) {
                drawn.append("\n## ").append(begins).append("\n\n| code | values | in English |\n|---|---|---|\n");
                area = begins;
            }
            String values = Phrase.of(phrase.getValue()).names().stream()
                    .distinct()
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(" "));
            String said =
                    phrase.getValue().replace("\n", " ").replace("|", "\\|").replace("<", "&lt;");
            drawn.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(values)
                    .append(" | ")
                    .append(said)
                    .append(" |\n");
        }
        String text = Files.readString(CODES);
        String head = text.substring(0, text.indexOf("\n## "));
        if (System.getProperty("golden") != null) {
            Files.writeString(CODES, head + drawn);
            return;
        }
        assertThat(text.substring(head.length())).isEqualTo(drawn.toString());
    }

    private static Set<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> name.contains("_"))
                    .map(name -> name.substring(name.indexOf('_') + 1))
                    .collect(Collectors.toSet());
        }
    }

    private static Map<String, String> words() throws IOException {
        return words("");
    }

    private static Map<String, String> words(String ending) throws IOException {
        Map<String, String> words = new TreeMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending + ".properties")
                            && ending.isEmpty() != each.getFileName().toString().contains("_"))
                    .toList()) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                String area = file.getFileName().toString().replace(ending + ".properties", "");
                bundle.forEach((code, phrase) -> {
                    assertThat((String) code).as(file.toString()).startsWith(area + ".");
                    words.put((String) code, (String) phrase);
                });
            }
        }
        return words;
    }
}
