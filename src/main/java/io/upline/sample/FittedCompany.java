package io.upline.sample;

import io.upline.fact.Fact;
import io.upline.network.MemberKind;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A company made for a plan, with the files of two periods: for each bonus, and each row of its table as far as that takes few people, there
 * is a team whose head is paid by it; others join and buy by chance. Whether there are placements, packages, parties and types of orders is
 * for the plan to say, and how much people buy follows from the figures that it asks for.
 *
 * <p>The same plan, size and seed give the same bytes everywhere.
 */
public final class FittedCompany {

    /** Beside a hundred who are there for the plan at least so many join by chance, whatever size is asked for. */
    private static final int CROWD_PERCENT = 20;

    private final Traits traits;
    private final Wares wares;
    private final People people;
    private final Places places;
    private final FittedOrders orders;
    private final long seed;

    private FittedCompany(List<Plan> plans, int members, long seed, PayPeriod first) {
        this.traits = Traits.of(plans);
        this.wares = new Wares(plans);
        this.seed = seed;
        Seat top = Seat.top();
        Teams.below(top, plans, wares);
        int planned = top.size();
        new Crowd(wares, traits.parties(), new SeededNumbers(seed, 1))
                .join(top, Math.max(members - planned, planned * CROWD_PERCENT / 100));
        this.people = new People(top, first, new SeededNumbers(seed, 2));
        this.places = new Places(people.inOrder(), traits.legs(), new SeededNumbers(seed, 3));
        this.orders = new FittedOrders(people, wares, traits, first, seed);
    }

    /**
     * Draws a company.
     *
     * @param plans the plan, and behind it those whose results it reads
     * @param members how many members it has, if the plan does not need more
     * @param seed any number; another seed gives another company
     * @param first the first of the plan's two periods
     */
    public static FittedCompany of(List<Plan> plans, int members, long seed, PayPeriod first) {
        return new FittedCompany(plans, members, seed, first);
    }

    /** The measures of its orders. */
    public List<String> measures() {
        return wares.measures();
    }

    /** The types of its orders, returns among them. */
    public List<String> orderTypes() {
        return Stream.concat(wares.types().stream(), Stream.of(Wares.RETURN)).toList();
    }

    /** How many members it has in the end. */
    public int size() {
        return people.inOrder().size();
    }

    /** Writes the members who joined in a period; with the first period also everybody who joined before. */
    public void writeMembers(Path file, PayPeriod period, boolean isFirst, Progress progress) throws IOException {
        List<Seat> joined = people.inOrder().stream()
                .filter(seat -> isFirst ? people.hasJoined(seat, period) : people.joins(seat, period))
                .toList();
        progress.begin(Fact.of("progress.members"), Progress.Unit.LINES, joined.size());
        try (OutputStream out = Files.newOutputStream(file)) {
            CsvBytes csv = new CsvBytes(out);
            csv.text("member_id,kind,name,sponsor_id," + (traits.placed() ? "placement_id,leg," : "")
                    + "joined_on,status,country,currency,language"
                    + (traits.packages().isEmpty() ? "" : ",package") + "\n");
            joined.forEach(seat -> line(csv, seat));
            csv.flush();
        }
        progress.end();
    }

    private void line(CsvBytes out, Seat seat) {
        String id = people.id(seat);
        SeededNumbers chance = new SeededNumbers(seed, 1_000L + Integer.parseInt(id.substring(1)));
        boolean many = traits.currency().equals("EUR");
        Country country = many ? Country.ALL[chance.below(Country.ALL.length)] : Country.ENGLISH;
        out.text(id + (seat.kind == MemberKind.DISTRIBUTOR ? ",distributor," : ",customer,"));
        country.writeName(chance, out);
        out.ascii(',');
        out.text(seat.sponsor == null ? "" : people.id(seat.sponsor));
        out.ascii(',');
        if (traits.placed()) {
            Places.Place place = places.of(seat);
            out.text(place == null ? ",," : people.id(place.above()) + "," + leg(place.leg()) + ",");
        }
        out.text(LocalDate.ofEpochDay(people.day(seat)) + ","
                + people.status(seat).name().toLowerCase(Locale.ROOT) + ",");
        out.text((many ? country.code : traits.currency().substring(0, 2)) + "," + traits.currency() + ","
                + country.language);
        if (!traits.packages().isEmpty()) {
            out.text("," + pack(seat, chance));
        }
        out.ascii('\n');
        out.endLine();
    }

    private String leg(int leg) {
        return traits.legs() > 2 ? Integer.toString(leg) : leg == 1 ? "L" : "R";
    }

    private String pack(Seat seat, SeededNumbers chance) {
        if (seat.isCustomer() || !seat.pack.isEmpty()) {
            return seat.pack;
        }
        return traits.packages().get(chance.below(traits.packages().size()));
    }

    /** Writes the orders that are handed in for a period: with the second also what is late and what goes back. */
    public void writeOrders(Path file, PayPeriod period, Progress progress) throws IOException {
        progress.begin(Fact.of("progress.orders", "period", period), Progress.Unit.LINES, size());
        try (OutputStream out = Files.newOutputStream(file)) {
            orders.write(new CsvBytes(out), period);
        }
        progress.end();
    }
}
