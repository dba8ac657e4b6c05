package io.upline.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The periods that money belongs to, by the numbers under which rows refer to them; 0 is {@link MoneyPeriod#NONE}. */
public final class LedgerPeriods {

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Map<Integer, MoneyPeriod> periods = new HashMap<>();

    LedgerPeriods() {
        add(0, MoneyPeriod.NONE);
    }

    void add(int number, MoneyPeriod period) {
        numbers.put(Key.of(period), number);
        periods.put(number, period);
    }

    boolean knows(MoneyPeriod period) {
        return numbers.containsKey(Key.of(period));
    }

    /**
     * The number of a period.
     *
     * @throws IllegalStateException when the ledger does not know it yet
     */
    int number(MoneyPeriod period) {
        Integer number = numbers.get(Key.of(period));
        if (number == null) {
            throw new IllegalStateException("the ledger does not know " + period.label() + " of " + period.job());
        }
        return number;
    }

    MoneyPeriod period(int number) {
        MoneyPeriod period = periods.get(number);
        if (period == null) {
            throw new IllegalStateException("the ledger has no period of number " + number);
        }
        return period;
    }

    private record Key(String job, LocalDate first, LocalDate last) {
        static Key of(MoneyPeriod period) {
            return new Key(period.job(), period.first(), period.last());
        }
    }
}
