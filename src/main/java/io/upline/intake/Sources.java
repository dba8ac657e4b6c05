package io.upline.intake;

import io.upline.company.ColumnSettings;
import io.upline.company.SourceSettings;
import io.upline.intake.form.Encoding;
import io.upline.intake.form.FileForm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sources that a company's settings name, and the shops whose exports are known besides.
 *
 * @param named each of them, those of the settings first
 */
public record Sources(List<Source> named) {

    /** No source but that of files with Upline's own columns, in a form that leaves nothing open. */
    public static final Sources NONE = new Sources(List.of());

    /** Refuses shared mutable lists. */
    public Sources {
        named = List.copyOf(named);
    }

    /** The sources of settings. A shop that none of them is like is known by its own name. */
    public static Sources of(List<SourceSettings> settings) {
        List<Source> sources =
                new ArrayList<>(settings.stream().map(Sources::source).toList());
        for (Shop shop : Shop.all()) {
            if (settings.stream().noneMatch(one -> one.like().equals(shop.title()))) {
                Mapping mapping = new Mapping(shop.header(), shop.with(Map.of()), Optional.empty(), shop.also());
                sources.add(new Source(
                        shop.title(), Optional.empty(), (char) 0, FileForm.Dates.YEAR_FIRST, Optional.of(mapping)));
            }
        }
        return new Sources(sources);
    }

    private static Source source(SourceSettings settings) {
        return new Source(
                settings.name(),
                Encoding.of(settings.encoding()),
                settings.decimal().isEmpty() ? 0 : settings.decimal().charAt(0),
                switch (settings.dates()) {
                    case SourceSettings.DAY_FIRST -> FileForm.Dates.DAY_FIRST;
                    case SourceSettings.MONTH_FIRST -> FileForm.Dates.MONTH_FIRST;
                    default -> FileForm.Dates.YEAR_FIRST;
                },
                mapping(settings));
    }

    private static Optional<Mapping> mapping(SourceSettings settings) {
        Optional<Shop> shop = Shop.of(settings.like());
        if (shop.isEmpty() && settings.columns().isEmpty()) {
            return Optional.empty();
        }
        Map<String, ColumnSettings> columns =
                shop.map(known -> known.with(settings.columns())).orElse(settings.columns());
        Set<String> titles = new LinkedHashSet<>();
        columns.values().forEach(column -> titles.addAll(column.titles()));
        List<String> header = !settings.header().isEmpty()
                ? settings.header()
                : shop.map(Shop::header).orElse(List.copyOf(titles));
        Optional<ZoneId> zone = settings.zone().isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(settings.zone()));
        return Optional.of(
                new Mapping(header, columns, zone, shop.map(Shop::also).orElse(Map.of())));
    }

    /** The source of a name; what nobody has set is left open. */
    Source of(String name) {
        return named.stream().filter(one -> one.name().equals(name)).findFirst().orElse(Source.OWN);
    }

    /** The source whose titles a line holds. */
    Optional<Heading> recognised(List<String> cells) {
        return named.stream()
                .filter(source -> source.mapping()
                        .filter(mapping -> mapping.recognises(cells))
                        .isPresent())
                .findFirst()
                .map(source -> new Heading(source.name(), FileKind.ORDERS));
    }
}
