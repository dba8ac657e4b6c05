package io.upline.sample;

import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import java.time.LocalDate;

/**
 * Who is in the company, who brought whom, and how much each circle sells. Member numbers are in the order of joining, so a
 * sponsor's number is below those it sponsored and who had joined by a day is a prefix.
 *
 * <p>Most recruits come through the few who build: a sponsor is one of the two upper circles in four cases of five, otherwise
 * the sponsor of somebody (which makes wide fronts wider) or anybody. Depth grows with the logarithm of the size. Every
 * tenth member or so at the end of a chain has left or is suspended.
 */
final class Population {

    /** Days from the first member to the last. */
    static final int HISTORY_DAYS = 3650;

    private static final int FOUNDERS = 5;

    private final Shape shape;
    private final int size;
    private final long seed;
    private final int firstDay;
    private final int[] sponsor;
    private final byte[] traits;

    /** Draws a company of {@code size} members, the last of whom joined on {@code lastDay}. */
    Population(Shape shape, int size, long seed, LocalDate lastDay) {
        if (size < 1) {
            throw new IllegalArgumentException("a company has at least one member");
        }
        this.shape = shape;
        this.size = size;
        this.seed = seed;
        this.firstDay = Math.toIntExact(lastDay.toEpochDay()) - HISTORY_DAYS;
        this.sponsor = new int[size];
        this.traits = new byte[size];
        draw(new SeededNumbers(seed, 1));
    }

    private void draw(SeededNumbers chance) {
        MemberNumbers[] builders = {new MemberNumbers(), new MemberNumbers()};
        for (int i = 0; i < size; i++) {
            boolean founder = i < FOUNDERS;
            boolean distributor = founder || chance.percent(shape.distributorsPercent());
            Circle circle = founder
                    ? Circle.LEADER
                    : distributor ? Circle.ofDistributor(chance) : Circle.ofCustomer(shape, chance);
            sponsor[i] =
                    i == 0 ? -1 : distributor ? recruiter(chance, i, builders) : server(chance, i, circle, builders);
            Circle sellsAs = distributor ? circle : circle(sponsor[i]);
            int country = i > 0 && chance.percent(70) ? countryNumber(sponsor[i]) : chance.below(Country.ALL.length);
            MemberStatus status = distributor && circle == Circle.HOUSEHOLD ? status(chance) : MemberStatus.ACTIVE;
            traits[i] = (byte) ((distributor ? 0 : 1) | sellsAs.ordinal() << 1 | country << 3 | status.ordinal() << 5);
            if (distributor && circle != Circle.HOUSEHOLD) {
                builders[circle.ordinal()].add(i);
            }
        }
    }

    /** The sponsor of a new distributor. */
    private int recruiter(SeededNumbers chance, int member, MemberNumbers[] builders) {
        int way = chance.below(100);
        if (way < 80) {
            int total = builders[0].size() + builders[1].size();
            int pick = chance.below(total);
            return pick < builders[0].size() ? builders[0].at(pick) : builders[1].at(pick - builders[0].size());
        }
        int somebody = anyDistributor(chance, member);
        return way < 90 && sponsor[somebody] >= 0 ? sponsor[somebody] : somebody;
    }

    /** The distributor of a new customer. */
    private int server(SeededNumbers chance, int member, Circle circle, MemberNumbers[] builders) {
        if (circle == Circle.HOUSEHOLD || builders[circle.ordinal()].size() == 0) {
            return anyDistributor(chance, member);
        }
        return builders[circle.ordinal()].any(chance);
    }

    private int anyDistributor(SeededNumbers chance, int before) {
        int pick = chance.below(before);
        while (kind(pick) == MemberKind.CUSTOMER) {
            pick--;
        }
        return pick;
    }

    private static MemberStatus status(SeededNumbers chance) {
        int percent = chance.below(100);
        return percent < 3 ? MemberStatus.TERMINATED : percent < 4 ? MemberStatus.SUSPENDED : MemberStatus.ACTIVE;
    }

    Shape shape() {
        return shape;
    }

    int size() {
        return size;
    }

    long seed() {
        return seed;
    }

    /** The sponsor's number, {@code -1} for the root. */
    int sponsor(int member) {
        return sponsor[member];
    }

    MemberKind kind(int member) {
        return (traits[member] & 1) == 0 ? MemberKind.DISTRIBUTOR : MemberKind.CUSTOMER;
    }

    Circle circle(int member) {
        return Circle.ALL[traits[member] >> 1 & 3];
    }

    Country country(int member) {
        return Country.ALL[countryNumber(member)];
    }

    private int countryNumber(int member) {
        return traits[member] >> 3 & 3;
    }

    /** A member's standing since joining; only households leave. */
    MemberStatus status(int member) {
        return switch (traits[member] >> 5 & 3) {
            case 0 -> MemberStatus.ACTIVE;
            case 1 -> MemberStatus.SUSPENDED;
            default -> MemberStatus.TERMINATED;
        };
    }

    /** The epoch day of the first joining. */
    int firstDay() {
        return firstDay;
    }

    /** The epoch day of the last joining. */
    int lastDay() {
        return firstDay + HISTORY_DAYS;
    }

    /** How many members had joined by the end of an epoch day; their number grows with the square of time. */
    int joinedBy(int epochDay) {
        long days = Math.clamp(epochDay - firstDay + 1L, 0, HISTORY_DAYS + 1L);
        long whole = HISTORY_DAYS + 1L;
        return (int) Math.max(days > 0 ? Math.min(FOUNDERS, size) : 0, size * (days * days) / (whole * whole));
    }

    /** Digits of a member id. */
    private int idDigits() {
        return Math.max(6, Integer.toString(size).length());
    }

    /** Writes {@code M000001} for member 0. */
    void writeId(int member, CsvBytes out) {
        out.ascii('M');
        out.padded(member + 1L, idDigits());
    }
}
