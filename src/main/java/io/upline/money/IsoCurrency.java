package io.upline.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A code of ISO 4217, with the days on which it is legal tender somewhere. A list without days cannot be right: the lev ended with
 * January 2026, and what was earned before is still owed in it.
 *
 * <p>The data stand in {@code currencies.csv}, and a test holds them against those of the Unicode consortium. Digits are those of
 * ISO 4217. Days before 2001 are not told: a code of that age is valid from {@link LocalDate#MIN}.
 *
 * @param code three capital letters
 * @param digits fraction digits of its minor unit, 0 … 4
 * @param first the first day on which it can be paid in
 * @param last the last day, {@link LocalDate#MAX} while none is known
 * @param kind what the code stands for
 */
public record IsoCurrency(String code, int digits, LocalDate first, LocalDate last, Kind kind) {

    /** What a code of ISO 4217 stands for. Only legal tender can be paid. */
    public enum Kind {
        /** Money of some country. */
        TENDER,
        /** A unit of account beside a country's money, such as CLF. */
        FUND,
        /** A precious metal. */
        METAL,
        /** A unit of banks or of an organisation, such as XDR. */
        UNIT,
        /** No currency at all: a code for tests or for none. */
        NONE
    }

    /** The currency of a code, if ISO 4217 has had it since 2001. */
    public static Optional<IsoCurrency> of(String code) {
        return Optional.ofNullable(Listed.BY_CODE.get(code));
    }

    /** Whether something can be paid in it on a day. */
    public boolean isPayableOn(LocalDate day) {
        return kind == Kind.TENDER && !day.isBefore(first) && !day.isAfter(last);
    }

    static Map<String, IsoCurrency> all() {
        return Listed.BY_CODE;
    }

    private static IsoCurrency parse(String line) {
        String[] cells = line.split(",", -1);
        return new IsoCurrency(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[2]),
                cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3]),
                Kind.valueOf(cells[4].toUpperCase(Locale.ROOT)));
    }

    /** The list of currencies, read once, when it is first asked for. */
    private static final class Listed {

        static final Map<String, IsoCurrency> BY_CODE = read();

        private static Map<String, IsoCurrency> read() {
            try (InputStream in = IsoCurrency.class.getResourceAsStream("currencies.csv")) {
                if (in == null) {
                    throw new IllegalStateException("currencies.csv is missing");
                }
                Map<String, IsoCurrency> byCode = new HashMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(IsoCurrency::parse)
                        .forEach(currency -> byCode.put(currency.code, currency));
                return Map.copyOf(byCode);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
