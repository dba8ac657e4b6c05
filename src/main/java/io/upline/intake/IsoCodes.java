package io.upline.intake;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** The codes of the world's standards that cells may hold; currencies are those of {@link io.upline.money.IsoCurrency}. */
final class IsoCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private IsoCodes() {}

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
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
