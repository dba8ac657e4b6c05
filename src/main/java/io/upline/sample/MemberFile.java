package io.upline.sample;

import io.upline.fact.Fact;
import io.upline.network.MemberKind;
import io.upline.progress.Progress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes members in the order of joining. */
final class MemberFile {

    private static final byte[][] KINDS = bytes(",distributor,", ",customer,");
    private static final byte[][] STATUSES = bytes(",active", ",suspended", ",terminated");

    private final Population people;
    private final @Nullable PlacementTree placement;

    MemberFile(Population people, @Nullable PlacementTree placement) {
        this.people = people;
        this.placement = placement;
    }

    private static byte[][] bytes(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    /** Writes the members who joined from one epoch day to another, both inclusive. */
    void write(CsvBytes out, int fromDay, int toDay, Progress progress) {
        int from = people.joinedBy(fromDay - 1);
        int to = people.joinedBy(toDay);
        progress.begin(Fact.of("progress.members"), Progress.Unit.LINES, (long) to - from);
        out.text("member_id,kind,name,sponsor_id," + (placement == null ? "" : "placement_id,leg,")
                + "joined_on,status,country,currency,language\n");
        CsvBytes.Days days = new CsvBytes.Days(people.firstDay(), people.lastDay());
        int day = people.firstDay();
        for (int i = from; i < to; i++) {
            while (people.joinedBy(day) <= i) {
                day++;
            }
            line(out, i, days.of(day));
            if ((i & 0xFFFF) == 0) {
                progress.advanceTo((long) i - from);
            }
        }
        out.flush();
        progress.end();
    }

    private void line(CsvBytes out, int member, byte[] joinedOn) {
        people.writeId(member, out);
        out.bytes(KINDS[people.kind(member) == MemberKind.DISTRIBUTOR ? 0 : 1]);
        people.country(member).writeName(new SeededNumbers(people.seed(), 1000L + member), out);
        out.ascii(',');
        if (people.sponsor(member) >= 0) {
            people.writeId(people.sponsor(member), out);
        }
        out.ascii(',');
        if (placement != null) {
            placement.write(member, people, out);
            out.ascii(',');
        }
        out.bytes(joinedOn);
        out.bytes(STATUSES[people.status(member).ordinal()]);
        out.bytes(people.country(member).countryCurrencyLanguage);
        out.endLine();
    }
}
