package io.upline.money;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** How many digits a currency's minor unit has. */
public final class MinorUnits {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private MinorUnits() {}

    /** Of an ISO 4217 code: 2 for the euro, 0 for the yen; 2 for what is no currency (points). */
    public static int digits(String currency) {
        return CURRENCIES.contains(currency)
                ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
                : 2;
    }
}
