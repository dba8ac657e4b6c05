package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up company over some periods: trees of many shapes, every kind of member and order. */
final class RandomCompany {

    static final List<String> MEASURES = List.of("QV", "CV", "UNITS");
    /** The values of the attribute {@code contract}. */
    static final List<String> CONTRACTS = List.of("A", "B", "C");

    static final List<String> PACKAGES = List.of("Small", "Medium", "Large");

    private final Dice dice;
    private final PayPeriod first;
    private final int periods;
    private final int size;
    private final List<Person> people = new ArrayList<>();
    private final RandomOrders orders;

    private RandomCompany(Dice dice, PeriodKind kind, int periods) {
        this.dice = dice;
        LocalDate day = LocalDate.of(2026, dice.between(1, 12), dice.between(1, 28));
        boolean isOfCalendar = kind.compareTo(PeriodKind.MONTH) < 0 || day.getDayOfMonth() % 5 > 0;
        this.first = isOfCalendar ? PayPeriod.holding(kind, day) : new PayPeriod(kind, day);
        this.periods = periods;
        this.size = dice.percent(2)
                ? dice.between(80, 200)
                : dice.percent(7) ? dice.between(1, 3) : dice.percent(20) ? dice.between(4, 12) : dice.between(10, 40);
        this.orders = new RandomOrders(dice.split(), first);
    }

    /** Each period of the company, without carried state. */
    static List<Company> periods(Dice dice, PeriodKind kind, int periods) {
        return new RandomCompany(dice, kind, periods).build();
    }

    private List<Company> build() {
        enrol();
        place();
        own();
        List<Company> result = new ArrayList<>();
        PayPeriod period = first;
        for (int p = 0; p < periods; p++) {
            if (p > 0) {
                change();
            }
            int last = (int) period.last().toEpochDay();
            List<Person> present =
                    people.stream().filter(m -> m.joinedOn() <= last).toList();
            orders.fill(period, present);
            result.add(new Company(
                    period, first, MEASURES, present, orders.upTo(period), State.NONE, List.of(), List.of()));
            period = period.next();
        }
        return result;
    }

    private void enrol() {
        int shape = dice.between(0, 5);
        int customers = dice.pick(0, 20, 50);
        int rootChance = dice.pick(0, 0, 3);
        List<String> ids = ids();
        for (int i = 0; i < size; i++) {
            boolean customer = i > 0 && dice.percent(customers);
            String sponsor = i == 0 || dice.percent(rootChance) ? "" : sponsor(shape);
            int joined = joinedAfter(sponsor);
            people.add(new Person(
                    ids.get(i),
                    customer ? MemberKind.CUSTOMER : MemberKind.DISTRIBUTOR,
                    i == 0 && dice.percent(80) ? MemberStatus.ACTIVE : status(),
                    sponsor,
                    "",
                    0,
                    joined,
                    dice.percent(30) ? "" : dice.pick(PACKAGES),
                    "",
                    dice.percent(30) ? "" : dice.pick(CONTRACTS)));
        }
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add("M" + (size < 100 ? String.format(java.util.Locale.ROOT, "%02d", i) : 1000 + i));
        }
        return dice.percent(50) ? ids : dice.shuffled(ids);
    }

    private String sponsor(int shape) {
        List<Person> able = people.stream().filter(Person::distributor).toList();
        int last = able.size() - 1;
        int at = switch (shape) {
            case 0 -> last;
            case 1 -> 0;
            case 2 -> dice.between(Math.max(0, last - 2), last);
            case 3 -> last / 3;
            default -> dice.between(0, last);
        };
        return able.get(dice.percent(15) ? dice.between(0, last) : at).id();
    }

    private int joinedAfter(String sponsor) {
        int start = (int) first.first().toEpochDay();
        int end = (int) first.last().toEpochDay();
        int length = end - start + 1;
        int earliest = sponsor.isEmpty() ? start - 400 : find(sponsor).joinedOn();
        int joined = dice.pick(
                start - dice.between(1, 400),
                start - dice.between(0, 60),
                start + dice.between(0, length - 1),
                start + dice.between(0, length * periods - 1));
        return dice.percent(95) ? Math.max(earliest, sponsor.isEmpty() ? Math.min(start, joined) : joined) : earliest;
    }

    private Person find(String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private MemberStatus status() {
        return dice.percent(80)
                ? MemberStatus.ACTIVE
                : dice.percent(50) ? MemberStatus.TERMINATED : MemberStatus.SUSPENDED;
    }

    /**
     * A binary placement tree over the distributors; some companies leave some members out of it, some have customers in it who were
     * distributors once.
     */
    private void place() {
        int unplaced = dice.pick(0, 0, 10);
        int lapsed = dice.pick(0, 0, 20);
        int shape = dice.between(0, 2);
        Map<String, Integer> free = new LinkedHashMap<>();
        for (Person person : byJoining()) {
            if (!person.distributor() && !dice.percent(lapsed)) {
                continue;
            }
            if (!free.isEmpty() && !dice.percent(unplaced)) {
                List<String> open = new ArrayList<>(free.keySet());
                String parent =
                        open.get(shape == 0 ? 0 : shape == 1 ? open.size() - 1 : dice.between(0, open.size() - 1));
                int taken = free.get(parent);
                int leg = taken == 0 ? dice.between(1, 2) : 3 - taken;
                people.set(people.indexOf(person), person.withPlacement(parent, leg));
                if (taken == 0) {
                    free.put(parent, leg);
                } else {
                    free.remove(parent);
                }
            }
            free.put(person.id(), 0);
        }
    }

    private List<Person> byJoining() {
        return people.stream().sorted(Comparator.comparingInt(Person::joinedOn)).toList();
    }

    private void own() {
        if (!dice.percent(20)) {
            return;
        }
        List<Person> able = people.stream().filter(Person::distributor).toList();
        Person boss = dice.pick(able);
        for (Person person : able) {
            if (dice.percent(15) && !person.equals(boss) && person.joinedOn() >= boss.joinedOn()) {
                people.set(people.indexOf(find(person.id())), find(person.id()).withOwner(boss.id()));
            }
        }
    }

    /** What a new period brings: other statuses and packages, now and then a move. */
    private void change() {
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            if (dice.percent(8)) {
                person = person.withStatus(status());
            }
            if (dice.percent(8)) {
                person = person.withPackage(dice.pick(PACKAGES));
            }
            if (dice.percent(8)) {
                person = person.withContract(dice.percent(20) ? "" : dice.pick(CONTRACTS));
            }
            people.set(i, person);
            if (dice.percent(2) && !person.sponsor().isEmpty()) {
                Person upline = find(person.sponsor());
                people.set(i, person.withSponsor(upline.sponsor().isEmpty() ? upline.id() : upline.sponsor()));
            }
        }
    }
}
