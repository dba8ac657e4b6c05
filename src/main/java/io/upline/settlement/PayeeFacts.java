package io.upline.settlement;

import io.upline.network.Owners;
import io.upline.network.Roll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who is owed what a position earns in a period, and in which currency: as it was on the period's last day. Under a restatement
 * they stay what they were.
 *
 * @param party number on the roll of the party of each position; index = number of the position on the roll
 * @param currency ISO 4217 code of the party's currency, of each position
 */
public record PayeeFacts(int[] party, String[] currency) {

    /** Refuses facts of different numbers of positions, and an owner that has an owner itself. */
    public PayeeFacts {
        if (party.length != currency.length) {
            throw new IllegalArgumentException("each position has a party and a currency");
        }
        for (int owner : party) {
            if (party[owner] != owner) {
                throw new IllegalArgumentException("an owner of positions has no owner itself");
            }
        }
    }

    /** Facts by which every position is its own party and is paid in one currency. */
    public static PayeeFacts own(int positions, String currency) {
        int[] party = new int[positions];
        String[] currencies = new String[positions];
        Arrays.setAll(party, position -> position);
        Arrays.fill(currencies, currency);
        return new PayeeFacts(party, currencies);
    }

    /**
     * Facts by which positions are paid in one currency, each to its owner where it has one.
     *
     * @param roll what parties and positions are numbered by
     * @param owners known to it
     */
    public static PayeeFacts of(Roll roll, Owners owners, String currency) {
        PayeeFacts facts = own(roll.size(), currency);
        for (Owners.Owned each : owners.owned()) {
            facts.party[roll.onRoll(each.positionKey())] = roll.onRoll(each.ownerKey());
        }
        return new PayeeFacts(facts.party, facts.currency);
    }

    /** How many positions there are. */
    public int size() {
        return party.length;
    }

    /** The positions of each party that has positions of others as well, ascending; its own is one of them. */
    Map<Integer, int[]> positionsOfParties() {
        Map<Integer, TreeSet<Integer>> owned = new HashMap<>();
        for (int position = 0; position < party.length; position++) {
            if (party[position] != position) {
                owned.computeIfAbsent(party[position], owner -> new TreeSet<>()).add(position);
            }
        }
        Map<Integer, int[]> positions = new HashMap<>();
        owned.forEach((owner, all) -> {
            all.add(owner);
            positions.put(owner, all.stream().mapToInt(Integer::intValue).toArray());
        });
        return positions;
    }
}
