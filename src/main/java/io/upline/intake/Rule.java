package io.upline.intake;

import io.upline.company.ColumnSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One column of a source's file on its way to a column of orders. */
final class Rule {

    private static final int PER_CENT = 2;
    private static final int VOLUME_DIGITS = 2;

    private final ColumnSettings settings;
    private final int[] from;
    private final int when;
    private final int of;
    private final Optional<Pattern> part;
    /** The forms of a time, each tried in its turn. */
    private final List<DateTimeFormatter> forms;

    /** Finds the columns by their titles; {@code -1} stands for one that the file does not have. */
    Rule(ColumnSettings settings, ToIntFunction<String> columns) {
        this.settings = settings;
        this.from = settings.from().stream().mapToInt(columns).toArray();
        this.when = settings.when().isEmpty() ? -1 : columns.applyAsInt(settings.when());
        this.of = settings.of().isEmpty() ? -1 : columns.applyAsInt(settings.of());
        this.part = settings.part().isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(settings.part()));
        this.forms = settings.form().isEmpty()
                ? List.of()
                : Arrays.stream(settings.form().split("\\|", -1))
                        .map(Rule::form)
                        .toList();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The first title that it needs and the file does not have, if there is one. */
    static Optional<String> missing(ColumnSettings settings, ToIntFunction<String> columns) {
        return settings.titles().stream()
                .filter(title -> columns.applyAsInt(title) < 0)
                .findFirst();
    }

    /** What the cells of a line say, before numbers and dates are read; empty where they say nothing. */
    String text(Cells line) {
        if (when >= 0 && settings.is().stream().noneMatch(word -> word.equalsIgnoreCase(line.get(when)))) {
            return "";
        }
        String text = settings.constant().isEmpty() ? joined(line) : settings.constant();
        if (part.isPresent()) {
            Matcher found = part.get().matcher(text);
            text = !found.find() ? "" : found.groupCount() == 0 ? found.group() : String.valueOf(found.group(1));
        }
        if (!settings.map().isEmpty() || !settings.otherwise().isEmpty()) {
            String meaning = settings.map().get(text);
            text = meaning != null ? meaning : settings.otherwise().isEmpty() ? unmapped(text) : settings.otherwise();
        }
        return time(text);
    }

    /** A value that the map does not name is judged as it stands; a measure is left to its share. */
    private String unmapped(String text) {
        return hasShare() ? "" : text;
    }

    private String joined(Cells line) {
        if (from.length == 1) {
            return from[0] < 0 ? "" : line.get(from[0]);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < from.length; i++) {
            text.append(from[i] < 0 ? settings.from().get(i) : line.get(from[i]));
        }
        return text.toString();
    }

    private String time(String text) {
        // written otherwise than the settings say: judged as it stands
        return forms.stream()
                .flatMap(form -> time(text, form).stream())
                .findFirst()
                .orElse(text);
    }

    private static Optional<String> time(String text, DateTimeFormatter form) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replace('\u202F', ' '), form).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean hasShare() {
        return !settings.share().isEmpty();
    }

    /** The column of the amount that it is a share of. */
    int base() {
        return of;
    }

    /** The source's column that it is told by; {@code -1} for none. */
    int column() {
        return from.length == 1 ? from[0] : hasShare() ? of : -1;
    }

    /** The share of an amount that is written plainly. */
    String share(String amount) {
        BigDecimal exact = new BigDecimal(amount)
                .multiply(new BigDecimal(settings.share()))
                .movePointLeft(PER_CENT);
        RoundingMode rounding = switch (settings.round()) {
            case "half-even" -> RoundingMode.HALF_EVEN;
            case "down" -> RoundingMode.DOWN;
            case "up" -> RoundingMode.UP;
            default -> RoundingMode.HALF_UP;
        };
        return exact.setScale(VOLUME_DIGITS, rounding).toPlainString();
    }
}
