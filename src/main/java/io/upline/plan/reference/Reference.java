package io.upline.plan.reference;

import io.upline.fact.Near;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.kind.Kinds;
import io.upline.plan.reading.PlanGrammar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference of the plan language: its pages in the order in which they are read. */
public final class Reference {

    /** Words of so many letters stand between others, where they are no words of the language. */
    private static final int SHORT = 3;

    private static final String CONTENTS = "contents.txt";

    private static final String SOURCE =
            "<!-- made of the pages in src/main/resources/io/upline/plan/reference and of what the program"
                    + " says: mvn test -Dtest=PlanLanguagePageTest -Dgolden writes it anew -->\n";

    private final List<Page> pages;

    private Reference(List<Page> pages) {
        this.pages = pages;
    }

    /** The reference of this program. */
    public static Reference read() {
        List<Page> pages = new ArrayList<>();
        Page.file(CONTENTS)
                .orElseThrow()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    if (line.equals("kinds")) {
                        Kinds.words().stream()
                                .map(Page::read)
                                .flatMap(Optional::stream)
                                .forEach(pages::add);
                    } else {
                        pages.add(Page.read(line).orElseThrow());
                    }
                });
        return new Reference(pages);
    }

    /** The words of its pages. */
    public List<String> words() {
        return pages.stream().map(Page::word).toList();
    }

    /** The text of a page as it is written, without what the program says in it; empty where there is none. */
    public Optional<String> written(String word) {
        return pages.stream()
                .filter(page -> page.word().equals(word))
                .map(Page::text)
                .findFirst();
    }

    /** The whole reference as Markdown, as it stands in the documents. */
    public String markdown() {
        return SOURCE + pages.stream().map(this::filled).collect(Collectors.joining("\n"));
    }

    /** Every page as it is printed, in their order. */
    public List<Excerpt> whole() {
        return pages.stream()
                .map(page -> new Excerpt(page.word(), page.title(), filled(page)))
                .toList();
    }

    /**
     * What belongs to a word: a page for its word, the rows of a key or of a choice under it with whatever the pages say of it, or the
     * sections that have all words of a phrase. Nothing where there is none.
     */
    public List<Excerpt> about(String words) {
        return lookup().about(words);
    }

    /**
     * What to ask for where nothing has all words of a phrase: those of its words of which something is said, and for the others what is near to
     * them. Short words are left out. Nothing for a single word.
     */
    public List<String> instead(String words) {
        List<String> each =
                Arrays.stream(words.strip().split("\\s+")).distinct().toList();
        Lookup lookup = lookup();
        List<String> known = lookup.known();
        return each.size() < 2
                ? List.of()
                : each.stream()
                        .filter(word -> word.length() > SHORT || (word.length() == SHORT && known.contains(word)))
                        .flatMap(word -> lookup.about(word).isEmpty()
                                ? Near.of(word, known).stream().limit(1)
                                : Stream.of(word))
                        .distinct()
                        .toList();
    }

    /** The words that may be asked for: of pages, keys and choices. */
    public List<String> known() {
        return lookup().known();
    }

    private Lookup lookup() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        whole().forEach(page -> {
            texts.put(page.page(), page.text());
            titles.put(page.page(), page.title());
        });
        return new Lookup(maps(), texts, titles);
    }

    private String filled(Page page) {
        return page.filled(mark -> switch (mark) {
            case "kinds" -> kinds();
            case "contents" -> contents();
            default -> throw new IllegalStateException("no mark is called " + mark);
        });
    }

    private String contents() {
        return pages.stream()
                .skip(1)
                .map(page -> "- [" + page.title() + "](#" + anchor(page.title()) + ")\n")
                .collect(Collectors.joining());
    }

    private String kinds() {
        return "| kind | what it is |\n|---|---|\n"
                + pages.stream()
                        .filter(page -> Kinds.words().contains(page.word()))
                        .map(page ->
                                "| [`" + page.word() + "`](#" + anchor(page.title()) + ") | " + page.summary() + " |\n")
                        .collect(Collectors.joining());
    }

    /** The name by which a link reaches a heading. */
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    /** All maps of the language, by the word under which the reference has them. */
    static Map<String, Keys> maps() {
        Map<String, Keys> maps = new LinkedHashMap<>(PlanGrammar.maps());
        maps.putAll(Kinds.shape().byKind());
        return maps;
    }
}
