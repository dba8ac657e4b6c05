package io.upline.network;

import java.util.List;

/**
 * In which currency and country members are paid, as of a day; {@link Owners} says who is paid. The index of each
 * column is the number on the {@link Roll}. A member that joins after the day is taken as on its joining day.
 *
 * @param country index into {@code countries}, of the position's own line
 * @param countries ISO 3166 codes that occur, ascending
 * @param currency index into {@code currencies}, of the position's own line
 * @param currencies ISO 4217 codes that occur, ascending
 */
public record Payees(short[] country, List<String> countries, short[] currency, List<String> currencies) {

    /** Refuses columns of unequal length. */
    public Payees {
        if (country.length != currency.length) {
            throw new IllegalArgumentException("columns of unequal length");
        }
        countries = List.copyOf(countries);
        currencies = List.copyOf(currencies);
    }

    /** The country of a member of the roll. */
    public String countryOf(int onRoll) {
        return countries.get(country[onRoll]);
    }

    /** The currency of a member of the roll. */
    public String currencyOf(int onRoll) {
        return currencies.get(currency[onRoll]);
    }
}
