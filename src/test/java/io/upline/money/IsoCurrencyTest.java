package io.upline.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dated list of currencies, held against that of the Unicode consortium (ICU4J) and the digits of the JDK. */
class IsoCurrencyTest {

    /** Since the data's last franc that ISO 4217 never had, that of Monaco. */
    private static final LocalDate FIRST = LocalDate.of(2002, 2, 18);
    /** The data have forgotten the Netherlands Antilles, whose guilder their heirs kept. */
    private static final LocalDate HEIRS_OF_THE_ANTILLES = LocalDate.of(2010, 10, 10);

    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    @ParameterizedTest
    @CsvSource(textBlock = """
        EUR, 2024-11-15, true
        EUR, 2026-11-15, true
        BGN, 2024-11-15, true
        BGN, 2026-01-31, true
        BGN, 2026-02-01, false
        ANG, 2025-06-30, true
        ANG, 2025-07-01, false
        XCG, 2025-03-30, false
        XCG, 2025-03-31, true
        HRK, 2023-01-14, true
        HRK, 2023-01-15, false
        COU, 2026-11-15, false
        XAU, 2026-11-15, false
        XDR, 2026-11-15, false
        CLF, 2026-11-15, false
        XXX, 2026-11-15, false
        """)
    void isPayableOnItsDays(String code, LocalDate day, boolean payable) {
        assertThat(IsoCurrency.of(code).orElseThrow().isPayableOn(day)).isEqualTo(payable);
    }

    @Test
    void whatIsNoCodeIsNoCurrency() {
        assertThat(List.of("eur", "EU", "EUX", "", "QV"))
                .noneMatch(code -> IsoCurrency.of(code).isPresent());
    }

    @Test
    void isLegalTenderOnTheDaysThatTheUnicodeDataSay() {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            LocalDate on = day;
            Set<String> ours = IsoCurrency.all().values().stream()
                    .filter(currency -> currency.isPayableOn(on))
                    .map(IsoCurrency::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> theirs = tender(day);
            if (day.isBefore(HEIRS_OF_THE_ANTILLES)) {
                theirs.add("ANG");
            }
            assertThat(ours).as("%s", day).isEqualTo(theirs);
        }
    }

    /** Digits are those of ISO 4217, which the JDK has; the Unicode data show fewer where small coins are out of use. */
    @Test
    void hasTheDigitsOfTheStandard() {
        for (IsoCurrency currency : IsoCurrency.all().values()) {
            if (currency.kind() == IsoCurrency.Kind.TENDER) {
                assertThat(currency.digits())
                        .as(currency.code())
                        .isEqualTo(Currency.getInstance(currency.code()).getDefaultFractionDigits());
            }
            assertThat(currency.digits()).as(currency.code()).isBetween(0, 4);
        }
        assertThat(MinorUnits.digits("JPY")).isZero();
        assertThat(MinorUnits.digits("KWD")).isEqualTo(3);
        assertThat(MinorUnits.digits("points")).isEqualTo(2);
    }

    private static Set<String> tender(LocalDate day) {
        Date noon = Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        return new TreeSet<>(CurrencyMetaInfo.getInstance(true)
                .currencies(CurrencyFilter.onDate(noon).withTender()));
    }
}
