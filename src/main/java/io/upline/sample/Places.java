package io.upline.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where distributors stand in the placement tree. With two legs a sponsor's recruits go left and right by turns, each to the first free place
 * below; with any number of legs each stands below its sponsor, some of the crowd below another of its recruits.
 */
final class Places {

    private final int legs;
    private final Map<Seat, Place> places = new HashMap<>();
    private final Map<Seat, List<@Nullable Seat>> below = new HashMap<>();
    private final Map<Seat, Integer> brought = new HashMap<>();

    /** A place: below whom, and on which leg, from 1. */
    record Place(Seat above, int leg) {}

    /** Places distributors, who come in the order of joining. */
    Places(List<Seat> inOrder, int legs, SeededNumbers chance) {
        this.legs = legs;
        for (Seat seat : inOrder) {
            if (!seat.isCustomer() && seat.sponsor != null) {
                place(seat, seat.sponsor, chance);
            }
        }
    }

    /** The place of a seat, or nothing for a customer and for the first. */
    @Nullable
    Place of(Seat seat) {
        return places.get(seat);
    }

    private void place(Seat seat, Seat sponsor, SeededNumbers chance) {
        if (legs < Integer.MAX_VALUE) {
            int turn = brought.merge(sponsor, 1, Integer::sum) - 1;
            spill(seat, sponsor, turn % legs);
            return;
        }
        List<@Nullable Seat> front = below.computeIfAbsent(sponsor, _ -> new ArrayList<>());
        boolean passes = !seat.planned && !front.isEmpty() && chance.percent(30);
        Seat above = passes ? front.get(chance.below(front.size())) : sponsor;
        put(seat, above == null ? sponsor : above);
    }

    private void put(Seat seat, Seat above) {
        List<@Nullable Seat> front = below.computeIfAbsent(above, _ -> new ArrayList<>());
        front.add(seat);
        places.put(seat, new Place(above, front.size()));
    }

    /** To the first free place on a leg of its sponsor, row by row. */
    private void spill(Seat seat, Seat sponsor, int leg) {
        Seat first = slots(sponsor).get(leg);
        if (first == null) {
            take(seat, sponsor, leg);
            return;
        }
        ArrayDeque<Seat> row = new ArrayDeque<>(List.of(first));
        while (true) {
            Seat at = row.removeFirst();
            for (int free = 0; free < legs; free++) {
                Seat there = slots(at).get(free);
                if (there == null) {
                    take(seat, at, free);
                    return;
                }
                row.addLast(there);
            }
        }
    }

    private List<@Nullable Seat> slots(Seat seat) {
        return below.computeIfAbsent(seat, _ -> {
            List<@Nullable Seat> free = new ArrayList<>();
            while (free.size() < legs) {
                free.add(null);
            }
            return free;
        });
    }

    private void take(Seat seat, Seat above, int leg) {
        slots(above).set(leg, seat);
        places.put(seat, new Place(above, leg + 1));
    }
}
