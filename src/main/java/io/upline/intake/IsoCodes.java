package io.upline.intake;

import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of the world's standards that cells may hold; withdrawn ones are none. */
final class IsoCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> WITHDRAWN = Set.of(
            "ADP", "AFA", "ATS", "AYM", "AZM", "BEF", "BGL", "BYB", "BYR", "COU", "CSD", "CUC", "CYP", "DEM", "EEK",
            "ESP", "FIM", "FRF", "GHC", "GRD", "GWP", "HRK", "IEP", "ITL", "LTL", "LUF", "LVL", "MGF", "MRO", "MTL",
            "MZM", "NLG", "PTE", "ROL", "RUR", "SDD", "SIT", "SKK", "SLL", "SRG", "STD", "TMM", "TPE", "TRL", "USS",
            "VEB", "VEF", "XBA", "XBB", "XBC", "XBD", "XFO", "XFU", "XTS", "XXX", "YUM", "ZMK", "ZWD", "ZWN", "ZWR",
            "ZWL");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !WITHDRAWN.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private IsoCodes() {}

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    static boolean isLanguage(String tag) {
        if (tag.length() < 2 || tag.length() > 35) {
            return false;
        }
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() >= 2 && language.length() <= 3;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
