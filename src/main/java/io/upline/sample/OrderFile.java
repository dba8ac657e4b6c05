package io.upline.sample;

import io.upline.fact.Fact;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Locale;

/**
 * Writes the orders of a period in the order of their moments.
 *
 * <p>A line is a sale by a circle, a starter kit of somebody who joined that day, or the return of a sale of five days
 * before. A sale is as large as it takes for the average member to buy what the shape says, whatever the number of lines. Three of four are
 * paid the same day, most of the others the day after, one of 128 not at all.
 */
final class OrderFile {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV\n";
    private static final int OPENS = 7 * 3600;
    private static final int OPEN_SECONDS = 15 * 3600;
    private static final int RETURN_AFTER_DAYS = 5;

    /** Size of a sale in percent of the average; together they make 100 % on average. */
    private static final int[] SIZES = {25, 35, 45, 50, 55, 65, 70, 80, 85, 95, 105, 115, 135, 165, 205, 270};

    private final Population people;
    private final PayPeriod period;
    private final long lines;
    private final int firstDay;
    private final int days;
    private final byte[] idStart;
    private final int idDigits;
    private final CsvBytes.Days dates;
    private final SeededNumbers chance;
    private final Buyers buyers;
    private final long averageCenti;
    private final ArrayDeque<Sale> toBeReturned = new ArrayDeque<>();

    private int day = -1;
    private int joined;
    private int nextNewcomer;

    /** A sale, as far as a return needs to know it. */
    private record Sale(long number, int buyer, int day, long amountMinor, long qvCenti, long cvCenti) {

        /** The return of half of the sale, or of all of it. */
        Sale backAs(long newNumber, int onDay, boolean half) {
            int divisor = half ? -2 : -1;
            return new Sale(newNumber, buyer, onDay, amountMinor / divisor, qvCenti / divisor, cvCenti / divisor);
        }
    }

    OrderFile(Population people, PayPeriod period, long lines) {
        this.people = people;
        this.period = period;
        this.lines = lines;
        this.firstDay = Math.toIntExact(period.first().toEpochDay());
        this.days = Math.toIntExact(period.last().toEpochDay()) - firstDay + 1;
        this.idStart = ("O" + DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(period.first()) + "-")
                .getBytes(StandardCharsets.UTF_8);
        this.idDigits = Math.max(6, Long.toString(lines).length());
        this.dates = new CsvBytes.Days(firstDay, firstDay + days + 1);
        this.chance = new SeededNumbers(people.seed(), -period.first().toEpochDay());
        this.buyers = new Buyers(people, people.joinedBy(firstDay + days - 1), chance);
        int members = people.joinedBy(firstDay);
        if (members == 0) {
            throw new IllegalArgumentException("nobody has joined by " + period.first());
        }
        this.averageCenti = Math.clamp(people.shape().averageCenti() * members / Math.max(1, lines), 8_00L, 250_00L);
        this.nextNewcomer = people.joinedBy(firstDay - 1);
    }

    void write(CsvBytes out, Progress progress) {
        progress.begin(Fact.of("progress.orders", "period", period), Progress.Unit.LINES, lines);
        out.text(HEADER);
        for (long k = 0; k < lines; k++) {
            long second = k * days * OPEN_SECONDS / lines;
            turnTo(firstDay + (int) (second / OPEN_SECONDS));
            line(out, k + 1, OPENS + (int) (second % OPEN_SECONDS));
            if ((k & 0xFFFF) == 0) {
                progress.advanceTo(k);
            }
        }
        out.flush();
        progress.end();
    }

    private void turnTo(int newDay) {
        if (newDay != day) {
            day = newDay;
            joined = people.joinedBy(day);
            buyers.turnTo(joined);
        }
    }

    private void line(CsvBytes out, long number, int second) {
        Sale due = toBeReturned.peekFirst();
        if (due != null && due.day + RETURN_AFTER_DAYS <= day) {
            toBeReturned.removeFirst();
            row(out, due.backAs(number, day, chance.onceIn(4)), second, "return", due.number, day);
            return;
        }
        int newcomer = newcomer();
        if (newcomer >= 0) {
            row(out, new Sale(number, newcomer, day, 49_00, 30_00, 20_00), second, "kit", 0, day);
            return;
        }
        Sale sale = sale(number);
        int paidOn = paidOn();
        row(out, sale, second, chance.percent(36) ? "autoship" : "standard", 0, paidOn);
        if (paidOn >= 0 && chance.onceIn(256)) {
            toBeReturned.addLast(sale);
        }
    }

    /** The next distributor who has joined by today and has not had a starter kit, {@code -1} for none. */
    private int newcomer() {
        while (nextNewcomer < joined) {
            int member = nextNewcomer++;
            if (people.kind(member) == MemberKind.DISTRIBUTOR && people.status(member) == MemberStatus.ACTIVE) {
                return member;
            }
        }
        return -1;
    }

    private Sale sale(long number) {
        int buyer = buyers.of(Circle.ofSale(chance), chance);
        long qv = Math.max(1, (averageCenti * SIZES[chance.below(SIZES.length)] / 100 + 25) / 50) * 50;
        return new Sale(number, buyer, day, (qv * 5 + 2) / 4, qv, qv * 4 / 5);
    }

    private int paidOn() {
        int way = chance.below(128);
        return way < 1 ? -1 : way < 97 ? day : way < 125 ? day + 1 : day + 2;
    }

    private void row(CsvBytes out, Sale sale, int second, String type, long original, int paidOn) {
        id(out, sale.number);
        out.ascii(',');
        out.bytes(dates.of(sale.day));
        moment(out, second);
        out.ascii(',');
        if (paidOn >= 0) {
            out.bytes(dates.of(paidOn));
        }
        out.ascii(',');
        people.writeId(sale.buyer, out);
        out.ascii(',');
        out.text(type);
        out.ascii(',');
        if (original > 0) {
            id(out, original);
        }
        out.bytes(EUR);
        out.hundredths(sale.amountMinor);
        out.ascii(',');
        out.hundredths(sale.qvCenti);
        out.ascii(',');
        out.hundredths(sale.cvCenti);
        out.ascii('\n');
        out.endLine();
    }

    private static final byte[] EUR = ",EUR,".getBytes(StandardCharsets.UTF_8);

    private void id(CsvBytes out, long number) {
        out.bytes(idStart);
        out.padded(number, idDigits);
    }

    private static void moment(CsvBytes out, int second) {
        out.ascii('T');
        out.padded(second / 3600, 2);
        out.ascii(':');
        out.padded(second / 60 % 60, 2);
        out.ascii(':');
        out.padded(second % 60, 2);
    }
}
