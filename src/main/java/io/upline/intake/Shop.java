package io.upline.intake;

import io.upline.company.ColumnSettings;
import io.upline.company.SourceSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The order export of a shop; those that are known stand in {@code shops.properties}.
 *
 * @param title its name in the settings
 * @param header the titles that it is recognised by
 * @param columns what its standard columns mean
 * @param also titles that some versions write, each with the one that stands for both, as titles are compared
 */
record Shop(String title, List<String> header, Map<String, ColumnSettings> columns, Map<String, String> also) {

    /** The shops that are known. */
    static List<Shop> all() {
        Properties known = known();
        return SourceSettings.SHOPS.stream().map(shop -> of(shop, known)).toList();
    }

    private static Properties known() {
        Properties known = new Properties();
        try (InputStream source = Shop.class.getResourceAsStream("shops.properties")) {
            if (source == null) {
                throw new IllegalStateException("shops.properties is missing");
            }
            known.load(new InputStreamReader(source, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static Shop of(String shop, Properties known) {
        Map<String, ColumnSettings> columns = new LinkedHashMap<>();
        for (OrderColumn column : OrderColumn.values()) {
            String key = shop + "." + column.title();
            String title = known.getProperty(key, "");
            if (!title.isEmpty()) {
                columns.put(column.title(), column(key, title, known));
            }
        }
        Map<String, String> also = new LinkedHashMap<>();
        String pairs = known.getProperty(shop + ".also", "");
        for (String each : pairs.isEmpty() ? List.<String>of() : words(pairs)) {
            int at = each.indexOf('=');
            also.put(plain(each.substring(0, at)), plain(each.substring(at + 1)));
        }
        return new Shop(shop, words(known.getProperty(shop + ".header", "")), columns, also);
    }

    private static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private static ColumnSettings column(String key, String title, Properties known) {
        ColumnSettings plain = ColumnSettings.of(title)
                .inForm(known.getProperty(key + ".form", ""))
                .part(known.getProperty(key + ".part", ""));
        String when = known.getProperty(key + ".when", "");
        return when.isEmpty()
                ? plain
                : plain.when(when, words(known.getProperty(key + ".is", "")).toArray(new String[0]));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\|", -1));
    }

    /** The shop of a name in the settings. */
    static Optional<Shop> of(String like) {
        return all().stream().filter(shop -> shop.title().equals(like)).findFirst();
    }

    /** Its columns, with those that settings say instead. */
    Map<String, ColumnSettings> with(Map<String, ColumnSettings> settings) {
        Map<String, ColumnSettings> all = new LinkedHashMap<>(columns);
        all.putAll(settings);
        return all;
    }
}
