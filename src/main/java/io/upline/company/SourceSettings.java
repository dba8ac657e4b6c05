package io.upline.company;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code company.yaml} says of a source of files.
 *
 * @param name its name; {@code own} stands for files with Upline's own columns
 * @param like the shop whose order export it is; empty for none
 * @param encoding how texts that are not UTF-8 are read; empty where none is set
 * @param decimal the decimal sign of numbers with two readings; empty where none is set
 * @param dates the order of dates with two readings; empty where none is set
 * @param zone the time zone of times without offset; empty for the company's
 * @param header the titles that its files are recognised by; empty for all titles that its columns name
 * @param columns how each of Upline's columns comes from its own
 */
public record SourceSettings(
        String name,
        String like,
        String encoding,
        String decimal,
        String dates,
        String zone,
        List<String> header,
        Map<String, ColumnSettings> columns) {

    /** Day before month. */
    public static final String DAY_FIRST = "day-first";

    /** Month before day. */
    public static final String MONTH_FIRST = "month-first";

    /** The shops whose order exports are known. */
    public static final List<String> SHOPS = List.of("shopify", "woocommerce", "magento", "odoo");

    private static final List<String> ENCODINGS = List.of("windows-1250", "windows-1252");
    private static final List<String> DECIMALS = List.of(".", ",");
    private static final List<String> DATES = List.of(DAY_FIRST, MONTH_FIRST);

    /** Refuses shared mutable collections. */
    public SourceSettings {
        header = List.copyOf(header);
        columns = Map.copyOf(columns);
    }

    /** What files with Upline's own columns leave open. */
    public static SourceSettings own(String encoding, String decimal, String dates) {
        return new SourceSettings("own", "", encoding, decimal, dates, "", List.of(), Map.of());
    }

    static List<SourceSettings> read(Settings settings) {
        List<SourceSettings> sources = new ArrayList<>();
        for (Map.Entry<String, Object> one : settings.map("sources").entrySet()) {
            Settings source = settings.within("sources", one.getKey(), one.getValue());
            Map<String, ColumnSettings> columns = new LinkedHashMap<>();
            source.map("columns").forEach((name, value) -> columns.put(name, ColumnSettings.read(source, name, value)));
            sources.add(new SourceSettings(
                    one.getKey(),
                    choice(source, "like", SHOPS),
                    choice(source, "encoding", ENCODINGS),
                    choice(source, "decimal", DECIMALS),
                    choice(source, "dates", DATES),
                    zone(source),
                    source.list("header", List.of()),
                    columns));
            source.refuseOthers();
        }
        return sources;
    }

    private static String zone(Settings settings) {
        String zone = settings.text("zone", "");
        try {
            return zone.isEmpty() ? "" : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw settings.wrong("timeZone", "zone");
        }
    }

    private static String choice(Settings settings, String key, List<String> known) {
        String found = settings.text(key, "").toLowerCase(Locale.ROOT);
        if (!found.isEmpty() && !known.contains(found)) {
            throw settings.wrong("choice", key, "is", found, "known", known);
        }
        return found;
    }
}
