package io.upline.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a party has in one currency after some batch, in minor units.
 *
 * @param currency ISO 4217
 * @param payableMinor what is owed and payable, at least zero
 * @param receivableMinor what the party owes, at least zero
 * @param heldMinor what is owed and held, by the hold's key; each more than zero
 */
public record Standing(String currency, long payableMinor, long receivableMinor, Map<String, Long> heldMinor) {

    /** Takes a copy, in the order of keys. */
    public Standing {
        heldMinor = Collections.unmodifiableMap(new TreeMap<>(heldMinor));
    }

    /** A party that has nothing in a currency. */
    public static Standing nothing(String currency) {
        return new Standing(currency, 0, 0, Map.of());
    }

    /** The sum of all that is held, for whatever reason. */
    public long allHeldMinor() {
        return heldMinor.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** What the party is owed, less what it owes. */
    public long netMinor() {
        return Math.subtractExact(Math.addExact(payableMinor, allHeldMinor()), receivableMinor);
    }
}
