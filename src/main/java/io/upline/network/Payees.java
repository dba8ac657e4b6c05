package io.upline.network;

import java.util.List;

/**
 * Who is paid for each position, in which currency and country, as it holds on a day. The index of each column is the number
 * on the {@link Roll}. A member that joins after the day is taken as on its joining day.
 *
 * @param payee number on the roll of the member who is paid: the owner, otherwise the position itself
 * @param country index into {@code countries}, of the position's own line
 * @param countries ISO 3166 codes that occur, ascending
 * @param currency index into {@code currencies}, of the position's own line
 * @param currencies ISO 4217 codes that occur, ascending
 */
public record Payees(int[] payee, short[] country, List<String> countries, short[] currency, List<String> currencies) {

    /** Refuses columns of unequal length. */
    public Payees {
        if (country.length != payee.length || currency.length != payee.length) {
            throw new IllegalArgumentException("columns of unequal length");
        }
        countries = List.copyOf(countries);
        currencies = List.copyOf(currencies);
    }

    /** The country of a member of the roll. */
    public String countryOf(int member) {
        return countries.get(country[member]);
    }

    /** The currency of a member of the roll. */
    public String currencyOf(int member) {
        return currencies.get(currency[member]);
    }
}
