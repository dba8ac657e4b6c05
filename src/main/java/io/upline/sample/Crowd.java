package io.upline.sample;

import io.upline.sample.Seat.Basket;
import io.upline.sample.Seat.Joined;
import java.util.ArrayList;
import java.util.List;

/** Everybody else: distributors and customers who joined by chance below those whom the plan needs, and what they buy by chance. */
final class Crowd {

    private static final int DISTRIBUTORS_PERCENT = 45;
    private static final int BUYS_PERCENT = 70;

    /** Size of an order in percent of what is usual. */
    private static final int[] SIZES = {20, 30, 40, 50, 60, 70, 80, 90, 110, 140, 190, 260};

    private final Wares wares;
    private final boolean parties;
    private final SeededNumbers chance;

    Crowd(Wares wares, boolean parties, SeededNumbers chance) {
        this.wares = wares;
        this.parties = parties;
        this.chance = chance;
    }

    /** Lets so many more join. */
    void join(Seat top, int count) {
        List<Seat> planned =
                Teams.everybody(top).stream().filter(seat -> !seat.isCustomer()).toList();
        List<Seat> distributors = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            List<Seat> pool = distributors.isEmpty() || chance.percent(60) ? planned : distributors;
            Seat sponsor = pool.get(chance.below(pool.size()));
            boolean distributor = chance.percent(DISTRIBUTORS_PERCENT);
            Seat seat = distributor ? sponsor.recruit() : sponsor.customer();
            int when = chance.below(100);
            seat.joins(when < 86 ? Joined.LONG_AGO : when < 93 ? Joined.IN_FIRST : Joined.IN_SECOND);
            if (distributor) {
                distributors.add(seat);
            }
        }
    }

    /** What somebody buys in a period. */
    List<Basket> baskets(Seat seat, boolean joinsNow) {
        List<Basket> baskets = new ArrayList<>();
        if (!joinsNow && !chance.percent(BUYS_PERCENT)) {
            return baskets;
        }
        List<String> types = wares.types();
        Seat host = parties && seat.isCustomer() && chance.onceIn(2) ? seat.sponsor : null;
        for (int k = chance.below(2); k >= 0; k--) {
            String type = joinsNow && baskets.isEmpty() && types.contains("kit")
                    ? "kit"
                    : types.get(chance.below(types.size()));
            String sku = wares.skus().isEmpty()
                    ? ""
                    : wares.skus().get(chance.below(wares.skus().size()));
            baskets.add(wares.some(SIZES[chance.below(SIZES.length)], type, sku, host));
        }
        return baskets;
    }
}
