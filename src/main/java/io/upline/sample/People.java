package io.upline.sample;

import io.upline.network.MemberStatus;
import io.upline.period.PayPeriod;
import io.upline.sample.Seat.Joined;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The seats of a company in the order of joining, which their ids follow, and the day on which each joined. */
final class People {

    private static final int HISTORY_DAYS = 2_500;
    private static final int QUIET_PERIODS = 7;

    private final List<Seat> inOrder;
    private final Map<Seat, Long> days = new HashMap<>();
    private final Map<Seat, Integer> numbers = new HashMap<>();
    private final PayPeriod first;

    /** Nobody joins in the seven periods before the first, so that whoever joins later is new beside everybody else. */
    People(Seat top, PayPeriod first, SeededNumbers chance) {
        this.first = first;
        List<Seat> all = new ArrayList<>(Teams.everybody(top));
        for (Seat seat : all) {
            long day = day(seat, chance);
            long sponsor = seat.sponsor == null ? day - HISTORY_DAYS : days.getOrDefault(seat.sponsor, day);
            days.put(seat, Math.max(day, sponsor));
        }
        all.sort(Comparator.comparingLong(this::day));
        inOrder = List.copyOf(all);
        inOrder.forEach(seat -> numbers.put(seat, numbers.size() + 1));
    }

    private long day(Seat seat, SeededNumbers chance) {
        long length = ChronoUnit.DAYS.between(first.first(), first.last()) + 1;
        int early = (int) Math.max(1, length / 3);
        long old = first.first().toEpochDay() - QUIET_PERIODS * length - HISTORY_DAYS;
        return seat.sponsor == null
                ? old
                : switch (seat.joined()) {
                    case LONG_AGO -> old + chance.below(HISTORY_DAYS);
                    case IN_FIRST -> first.first().toEpochDay() + chance.below(early);
                    case IN_SECOND -> first.next().first().toEpochDay() + chance.below(early);
                };
    }

    List<Seat> inOrder() {
        return inOrder;
    }

    /** The epoch day of joining. */
    long day(Seat seat) {
        return days.getOrDefault(seat, 0L);
    }

    /** Whether somebody joined by the end of a period. */
    boolean hasJoined(Seat seat, PayPeriod period) {
        return day(seat) <= period.last().toEpochDay();
    }

    /** Whether somebody joined in a period. */
    boolean joins(Seat seat, PayPeriod period) {
        return hasJoined(seat, period) && day(seat) >= period.first().toEpochDay();
    }

    /** Somebody's standing since joining; of the crowd a few have left. */
    MemberStatus status(Seat seat) {
        boolean stays = seat.planned || seat.joined() != Joined.LONG_AGO || seat.isCustomer();
        int number = numbers.getOrDefault(seat, 0);
        return stays || number % 11 != 0
                ? MemberStatus.ACTIVE
                : number % 3 == 0 ? MemberStatus.SUSPENDED : MemberStatus.TERMINATED;
    }

    /** An id like {@code M000001}. */
    String id(Seat seat) {
        String digits = Integer.toString(1_000_000 + numbers.getOrDefault(seat, 0));
        return "M" + digits.substring(1);
    }
}
