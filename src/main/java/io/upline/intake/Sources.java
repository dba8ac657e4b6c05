package io.upline.intake;

import io.upline.company.SourceSettings;
import io.upline.intake.form.Encoding;
import io.upline.intake.form.FileForm;
import java.util.List;

/**
 * The sources that a company's settings name.
 *
 * @param named each of them, in the order of the settings
 */
public record Sources(List<Source> named) {

    /** No settings: files with Upline's own columns, in a form that leaves nothing open. */
    public static final Sources NONE = new Sources(List.of());

    /** Refuses shared mutable lists. */
    public Sources {
        named = List.copyOf(named);
    }

    /** The sources of settings. */
    public static Sources of(List<SourceSettings> settings) {
        return new Sources(settings.stream().map(Sources::source).toList());
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
                });
    }

    /** The source of a name; what nobody has set is left open. */
    Source of(String name) {
        return named.stream().filter(one -> one.name().equals(name)).findFirst().orElse(Source.OWN);
    }
}
