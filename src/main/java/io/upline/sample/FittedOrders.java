package io.upline.sample;

import io.upline.money.MinorUnits;
import io.upline.network.MemberStatus;
import io.upline.period.PayPeriod;
import io.upline.sample.Seat.Basket;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The orders of two periods. Those whom the plan needs buy the same in each, a little more or less; the crowd buys by chance. One of forty
 * orders of the crowd comes late: it is of the first period and stands in the file of the second. As many go back in the second period, of
 * the first period and of the second itself.
 */
final class FittedOrders {

    private static final int LATE_OF = 40;
    private static final int OPENS = 7 * 3600;
    private static final int OPEN_SECONDS = 15 * 3600;
    private static final long MONEY_FOR_FOUR = 5;

    private final People people;
    private final Wares wares;
    private final Traits traits;
    private final PayPeriod first;
    private final List<Sale> ofFirst;
    private final List<Sale> ofSecond;

    /** An order, or the return of one. */
    private record Sale(
            String id,
            long day,
            int second,
            Seat buyer,
            Basket basket,
            List<Long> centi,
            @Nullable Sale original) {}

    FittedOrders(People people, Wares wares, Traits traits, PayPeriod first, long seed) {
        this.people = people;
        this.wares = wares;
        this.traits = traits;
        this.first = first;
        this.ofFirst = drawn(first, new SeededNumbers(seed, 11));
        this.ofSecond = drawn(first.next(), new SeededNumbers(seed, 12));
    }

    private List<Sale> drawn(PayPeriod period, SeededNumbers chance) {
        Crowd crowd = new Crowd(wares, traits.parties(), chance);
        String start = "O" + DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).format(period.first()) + "-";
        List<Sale> sales = new ArrayList<>();
        for (Seat seat : people.inOrder()) {
            if (!people.hasJoined(seat, period) || people.status(seat) != MemberStatus.ACTIVE) {
                continue;
            }
            boolean joins = people.joins(seat, period);
            List<Basket> baskets = seat.planned ? seat.baskets : crowd.baskets(seat, joins);
            for (Basket basket : baskets) {
                if (!basket.first() || joins) {
                    sales.add(sale(start + number(sales.size() + 1), seat, basket, period, chance));
                }
            }
        }
        sales.sort(Comparator.comparingLong(Sale::day).thenComparingInt(Sale::second));
        return sales;
    }

    private static String number(int number) {
        return Integer.toString(1_000_000 + number).substring(1);
    }

    private Sale sale(String id, Seat seat, Basket basket, PayPeriod period, SeededNumbers chance) {
        long joined = Math.max(people.day(seat), period.first().toEpochDay());
        long opens =
                basket.first() ? joined : Math.min(joined + 1, period.last().toEpochDay());
        long days = period.last().toEpochDay() - opens + 1;
        long day = basket.first() ? joined : opens + chance.below((int) days);
        int more = seat.planned && !wares.inPieces() ? chance.below(9) : 0;
        List<Long> centi =
                basket.centi().stream().map(each -> each + each * more / 100).toList();
        return new Sale(id, day, OPENS + chance.below(OPEN_SECONDS), seat, basket, centi, null);
    }

    /** Writes what is handed in for the first period, or for the second. */
    void write(CsvBytes out, PayPeriod period) {
        out.text("order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,"
                + (traits.parties() ? "party_id,party_host_id," : "")
                + (wares.skus().isEmpty() ? "" : "sku,")
                + String.join(",", wares.measures()) + "\n");
        if (period.equals(first)) {
            ofFirst.stream().filter(sale -> !isLate(sale)).forEach(sale -> line(out, sale));
        } else {
            List<Sale> all = new ArrayList<>(ofSecond);
            ofFirst.stream().filter(FittedOrders::isLate).forEach(all::add);
            returned(ofFirst).forEach(all::add);
            returned(ofSecond).forEach(all::add);
            all.sort(Comparator.comparingLong(Sale::day).thenComparingInt(Sale::second));
            all.forEach(sale -> line(out, sale));
        }
        out.flush();
    }

    private static int place(Sale sale) {
        return Integer.parseInt(sale.id.substring(sale.id.length() - 6)) % LATE_OF;
    }

    private static boolean isLate(Sale sale) {
        return !sale.buyer.planned && place(sale) < 2;
    }

    /** The returns of orders that were not late: of two one, the other half of it. */
    private List<Sale> returned(List<Sale> sales) {
        PayPeriod second = first.next();
        List<Sale> back = new ArrayList<>();
        for (Sale sale : sales) {
            int place = place(sale);
            if (!sale.buyer.planned && place >= 2 && place < 4) {
                long day = Math.min(
                        Math.max(sale.day, second.first().toEpochDay()) + 1,
                        second.last().toEpochDay());
                int divisor = place == 2 || wares.inPieces() ? -1 : -2;
                List<Long> centi =
                        sale.centi.stream().map(each -> each / divisor).toList();
                String id = sale.id.replaceFirst("^O", "R");
                back.add(new Sale(id, day, OPENS + OPEN_SECONDS, sale.buyer, sale.basket, centi, sale));
            }
        }
        return back;
    }

    private void line(CsvBytes out, Sale sale) {
        LocalDate day = LocalDate.ofEpochDay(sale.day);
        long largest = 0;
        for (long centi : sale.centi) {
            largest = Math.abs(centi) > Math.abs(largest) ? centi : largest;
        }
        Sale original = sale.original;
        out.text(String.join(
                ",",
                sale.id,
                day + "T" + LocalTime.ofSecondOfDay(sale.second).format(DateTimeFormatter.ISO_LOCAL_TIME),
                day.toString(),
                people.id(sale.buyer),
                original == null ? sale.basket.type() : Wares.RETURN,
                original == null ? "" : original.id,
                traits.currency(),
                ""));
        money(out, largest * MONEY_FOR_FOUR / 4);
        if (traits.parties()) {
            out.text(party(sale));
        }
        if (!wares.skus().isEmpty()) {
            out.text("," + sale.basket.sku());
        }
        for (long centi : sale.centi) {
            out.ascii(',');
            out.hundredths(centi);
        }
        out.ascii('\n');
        out.endLine();
    }

    /** An amount, in a currency without minor units rounded towards zero. */
    private void money(CsvBytes out, long hundredths) {
        if (MinorUnits.digits(traits.currency()) == 0) {
            out.text(Long.toString(hundredths / 100));
        } else {
            out.hundredths(hundredths);
        }
    }

    /** A host has one party in a period. */
    private String party(Sale sale) {
        Seat host = sale.basket.host();
        if (host == null) {
            return ",,";
        }
        PayPeriod period = sale.day > first.last().toEpochDay() && sale.original == null ? first.next() : first;
        return ",P" + period.first() + "-" + people.id(host) + "," + people.id(host);
    }
}
