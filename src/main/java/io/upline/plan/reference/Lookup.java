package io.upline.plan.reference;

import io.upline.plan.grammar.Shape.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in the reference what belongs to a word: a page, a key, a choice under a key, or words of a sentence. */
final class Lookup {

    private static final String HEAD =
            "| where | key | must it stand | what may stand | meaning |\n|---|---|---|---|---|\n";

    private final Map<String, Keys> maps;
    private final Map<String, String> pages;
    private final Map<String, String> titles;

    /** Looks things up in pages (their whole text and their titles, by word) and in the keys of the language's maps. */
    Lookup(Map<String, Keys> maps, Map<String, String> pages, Map<String, String> titles) {
        this.maps = maps;
        this.pages = pages;
        this.titles = titles;
    }

    /** All words that are known: of pages, keys and choices. */
    List<String> known() {
        TreeSet<String> known = new TreeSet<>(pages.keySet());
        maps.values().stream().flatMap(keys -> KeyTable.rows(keys).stream()).forEach(row -> {
            known.add(row.name());
            known.addAll(row.words());
        });
        return List.copyOf(known);
    }

    /** What belongs to a word or to words of a sentence; nothing where none is known. */
    List<Excerpt> about(String words) {
        String asked = words.strip();
        String page = page(asked);
        if (!page.isEmpty()) {
            return Stream.concat(
                            Stream.of(new Excerpt(page, titles.getOrDefault(page, page), pages.getOrDefault(page, ""))),
                            keys(page).filter(excerpt -> !excerpt.text().isEmpty()))
                    .toList();
        }
        List<Excerpt> found = new ArrayList<>(keys(asked).toList());
        if (found.isEmpty() && known().stream().noneMatch(asked::equals)) {
            return sentences(asked);
        }
        pages.forEach((word, text) -> found.addAll(excerpts(
                word,
                Block.of(text).stream()
                        .filter(block -> !block.section().startsWith("Keys"))
                        .flatMap(block -> block.about(asked))
                        .toList())));
        return found;
    }

    private String page(String asked) {
        return pages.keySet().stream()
                .filter(word -> word.equals(asked))
                .findFirst()
                .or(() ->
                        pages.keySet().stream().filter(asked::equalsIgnoreCase).findFirst())
                .orElse("");
    }

    /** The rows of tables that concern a key or a choice; rows that are the same in several tables stand once. */
    private Stream<Excerpt> keys(String asked) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        maps.forEach((map, keys) -> KeyTable.rows(keys).stream()
                .filter(row -> row.name().equals(asked) || row.words().contains(asked))
                .forEach(row -> where.computeIfAbsent(row.line(), _ -> new ArrayList<>())
                        .add(map)));
        String rows = where.entrySet().stream()
                .map(row -> "| " + String.join(", ", row.getValue()) + " " + row.getKey())
                .collect(Collectors.joining());
        return rows.isEmpty() ? Stream.empty() : Stream.of(new Excerpt("", asked, HEAD + rows));
    }

    /** Sections whose heading has all the words, or else whatever says them. */
    private List<Excerpt> sentences(String asked) {
        List<String> words = Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Excerpt> headed = new ArrayList<>();
        List<Excerpt> said = new ArrayList<>();
        pages.forEach((page, text) -> {
            List<Block> blocks = Block.of(text);
            headed.addAll(excerpts(
                    page,
                    blocks.stream()
                            .filter(block -> new Block("", block.section()).says(words))
                            .toList()));
            said.addAll(excerpts(
                    page, blocks.stream().filter(block -> block.says(words)).toList()));
        });
        return headed.isEmpty() ? said : headed;
    }

    /** Blocks of a page, those under one heading together. */
    private List<Excerpt> excerpts(String page, List<Block> blocks) {
        Map<String, List<String>> bySection = new LinkedHashMap<>();
        blocks.forEach(block -> bySection
                .computeIfAbsent(block.section(), _ -> new ArrayList<>())
                .add(block.text()));
        String title = titles.getOrDefault(page, page);
        return bySection.entrySet().stream()
                .map(section -> new Excerpt(
                        page,
                        section.getKey().equals(title) ? title : title + ": " + section.getKey(),
                        String.join("\n\n", section.getValue()) + "\n"))
                .toList();
    }
}
