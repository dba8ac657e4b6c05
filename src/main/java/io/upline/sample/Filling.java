package io.upline.sample;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a seat come to a volume: by orders of its own, of a customer or of recruits, whichever the volume reaches. What a seat has already
 * counts; a twentieth is given beyond what is asked, since orders come late and go back.
 */
final class Filling {

    /** Of a group, one member buys at most so many times what is usual, as long as there are not too many. */
    private static final long TIMES_USUAL = 10;

    private static final int BUYERS_MOST = 12;

    private final Plan plan;
    private final Wares wares;
    private final Fulfilment fulfilment;

    Filling(Plan plan, Wares wares, Fulfilment fulfilment) {
        this.plan = plan;
        this.wares = wares;
        this.fulfilment = fulfilment;
    }

    /** What is usual of the measure that a volume is of, in hundredths of the volume; of a count one. */
    long usual(String name) {
        Optional<Volume> volume = plan.volume(name);
        if (volume.isEmpty()) {
            return wares.usual(name);
        }
        return switch (volume.get().what()) {
            case Volume.What.Measure measure -> wares.usual(measure.measure());
            case Volume.What.Count _ -> 1_00;
            case Volume.What.Sum _, Volume.What.Extreme _ ->
                usual(volume.get().madeOf().getFirst());
        };
    }

    void give(Condition.VolumeAtLeast least, Seat seat) {
        int legs = least.legCap()
                .flatMap(Condition.LegCap::perLeg)
                .map(share -> (int) ((Rate.ONE_E8 + share.e8() - 1) / share.e8()))
                .orElse(1);
        give(least.volume(), least.atLeastCenti(), legs, seat);
    }

    void give(String name, long centi, Seat seat) {
        give(name, centi, 1, seat);
    }

    private void give(String name, long centi, int legs, Seat seat) {
        Optional<Volume> found = plan.volume(name);
        if (found.isEmpty()) {
            long lack = centi + centi / 20 - own(seat, name, OrderFilter.ANY);
            buy(seat, name, lack, OrderFilter.ANY);
            return;
        }
        Volume volume = found.get();
        switch (volume.what()) {
            case Volume.What.Sum sum -> give(sum.volumes().getFirst(), centi, legs, seat);
            case Volume.What.Extreme(boolean isLeast, List<String> volumes) ->
                volumes.subList(0, isLeast ? volumes.size() : 1).forEach(part -> give(part, centi, legs, seat));
            case Volume.What.Count count -> count(volume, count.counted(), (int) ((centi + 99) / 100), seat);
            case Volume.What.Measure measure -> {
                long has = legs > 1 ? 0 : of(seat, volume, measure.measure());
                long lack = centi + centi / 20 - has * measure.times().e8() / Rate.ONE_E8;
                long asked = (lack * Rate.ONE_E8 + measure.times().e8() - 1)
                        / measure.times().e8();
                if (asked > 0) {
                    measure(volume, measure.measure(), asked, legs, seat);
                }
            }
        }
    }

    private void measure(Volume volume, String measure, long centi, int legs, Seat seat) {
        Volume.Reach reach = volume.reach();
        OrderFilter filter = volume.orders().orElse(OrderFilter.ANY);
        boolean manyBuy = legs > 1 || centi > TIMES_USUAL * wares.usual(measure);
        if (seat.isCustomer() || (reach.self() && !(reach.downline() && manyBuy))) {
            fulfilment.meet(volume.members(), seat);
            buy(seat, measure, centi, filter);
        } else if (reach.customers() && !reach.downline()) {
            buy(buyingCustomer(seat, volume.members()), measure, centi, filter);
        } else {
            spread(volume, measure, centi, Math.max(legs, 2) + reach.strongestLegsLeftOut(), seat);
        }
    }

    /** Lets recruits buy what is asked, each the same. */
    private void spread(Volume volume, String measure, long centi, int least, Seat seat) {
        long each = TIMES_USUAL * wares.usual(measure);
        int count = Math.clamp((centi + each - 1) / each, least, Math.max(least, BUYERS_MOST));
        for (int k = 0; k < count; k++) {
            Seat recruit = seat.recruit();
            fulfilment.meet(volume.members(), recruit);
            buy(recruit, measure, centi / count + 1, volume.orders().orElse(OrderFilter.ANY));
        }
    }

    private void count(Volume volume, Volume.Counted counted, int count, Seat seat) {
        for (int k = has(volume, seat); k < count; k++) {
            Seat counts = whoCounts(volume, counted, seat);
            fulfilment.meet(volume.members(), counts);
            if (volume.orders().isPresent() || counted == Volume.Counted.ORDERS) {
                String measure = wares.measures().getFirst();
                buy(counts, measure, wares.usual(measure), volume.orders().orElse(OrderFilter.ANY));
            }
            if (counts != seat) {
                seat.recruitsMadeFor(volume).add(counts);
            }
        }
    }

    private static int has(Volume volume, Seat seat) {
        return seat.recruitsMadeFor(volume).size();
    }

    private static Seat whoCounts(Volume volume, Volume.Counted counted, Seat seat) {
        Volume.Reach reach = volume.reach();
        return switch (counted) {
            case MEMBERS -> seat.recruit();
            case CUSTOMERS ->
                reach.customers() ? seat.customer() : seat.recruit().customer();
            case ORDERS -> reach.customers() ? seat.customer() : reach.downline() ? seat.recruit() : seat;
        };
    }

    /** An order of at least one single so much, in the reach of a volume and by its filters. */
    void buyOnce(String name, long centi, Seat seat) {
        Optional<Volume> volume = plan.volume(name);
        if (volume.isEmpty()) {
            order(seat, name, centi, OrderFilter.ANY, null);
        } else if (volume.get().what() instanceof Volume.What.Measure measure) {
            OrderFilter filter = volume.get().orders().orElse(OrderFilter.ANY);
            boolean own = seat.isCustomer() || volume.get().reach().self();
            Seat buyer = own ? seat : buyingCustomer(seat, volume.get().members());
            fulfilment.meet(volume.get().members(), buyer);
            order(buyer, measure.measure(), centi, filter, null);
        }
    }

    /** Orders of a party of a seat, which three customers buy; they come to so much of what a bonus is paid on. */
    void party(String name, long centi, Seat host) {
        String measure = plan.volume(name)
                .map(Volume::what)
                .filter(Volume.What.Measure.class::isInstance)
                .map(what -> ((Volume.What.Measure) what).measure())
                .orElse(name);
        for (int k = 0; k < 3; k++) {
            order(host.customer(), measure, centi / 3 + centi / 20, OrderFilter.ANY, host);
        }
    }

    private void buy(Seat seat, String measure, long centi, OrderFilter filter) {
        if (centi <= 0) {
            return;
        }
        long each = TIMES_USUAL * wares.usual(measure);
        int orders = filter.sizes().isEmpty() && !filter.first() ? Math.clamp(centi / each, 1, 6) : 1;
        for (int k = 0; k < orders; k++) {
            order(seat, measure, centi / orders + 1, filter, null);
        }
    }

    private void order(Seat seat, String measure, long centi, OrderFilter filter, @Nullable Seat host) {
        if (filter.first()) {
            seat.joins(Seat.Joined.IN_FIRST);
        }
        if (filter.withinDaysOfJoining().isPresent()) {
            Seat owner = seat.isCustomer() && seat.sponsor != null ? seat.sponsor : seat;
            owner.joins(Seat.Joined.IN_FIRST);
        }
        seat.baskets.add(wares.basket(measure, centi, filter, host));
    }

    /** A customer whose orders count: one that is there, or a new one. */
    private Seat buyingCustomer(Seat seat, Condition members) {
        return seat.customers.stream()
                .filter(customer -> Fulfilment.admits(members, customer))
                .findFirst()
                .orElseGet(() -> {
                    Seat customer = seat.customer();
                    fulfilment.meet(members, customer);
                    return customer;
                });
    }

    /** What a seat comes to in a volume, by what it and those below it buy. */
    private long of(Seat seat, Volume volume, String measure) {
        Volume.Reach reach = volume.reach();
        OrderFilter filter = volume.orders().orElse(OrderFilter.ANY);
        long sum = 0;
        if (reach.self() || seat.isCustomer()) {
            sum += counting(Stream.of(seat), volume.members(), measure, filter);
        }
        if (reach.customers()) {
            sum += counting(seat.customers.stream(), volume.members(), measure, filter);
        }
        if (reach.downline()) {
            boolean ends = reach.until().isPresent();
            for (Seat recruit : seat.recruits) {
                sum += ends && !recruit.recruits.isEmpty()
                        ? 0
                        : below(recruit, reach.depth() - 1, volume.members(), measure, filter);
            }
        }
        return sum;
    }

    private long below(Seat seat, int depth, Condition members, String measure, OrderFilter filter) {
        long sum = counting(Stream.concat(Stream.of(seat), seat.customers.stream()), members, measure, filter);
        if (depth > 0) {
            for (Seat recruit : seat.recruits) {
                sum += below(recruit, depth - 1, members, measure, filter);
            }
        }
        return sum;
    }

    private long counting(Stream<Seat> seats, Condition members, String measure, OrderFilter filter) {
        return seats.filter(seat -> Fulfilment.admits(members, seat))
                .mapToLong(seat -> own(seat, measure, filter))
                .sum();
    }

    private long own(Seat seat, String measure, OrderFilter filter) {
        return seat.baskets.stream()
                .filter(basket -> wares.admits(filter, basket))
                .mapToLong(basket -> wares.of(basket, measure))
                .sum();
    }
}
