package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import io.upline.period.PayPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns the cast into the columns that a calculation reads. */
final class CastMembers {

    private static final int LEG_MOST = 9_999_999;

    private final Roll roll;
    private final Cast cast;
    private final PayPeriod period;
    private final Refusals refusals;
    private final int[] numberOf;

    CastMembers(Roll roll, Cast cast, PayPeriod period, Refusals refusals) {
        this.roll = roll;
        this.cast = cast;
        this.period = period;
        this.refusals = refusals;
        List<Integer> byId = IntStream.range(0, cast.parts().size())
                .boxed()
                .sorted(Comparator.comparing(i -> cast.parts().get(i).id()))
                .toList();
        numberOf = new int[byId.size()];
        for (int n = 0; n < numberOf.length; n++) {
            numberOf[byId.get(n)] = n;
        }
    }

    /** Member number of a position in the cast; {@code -1} stays as it is. */
    int number(int part) {
        return part < 0 ? -1 : numberOf[part];
    }

    /** Notes what is wrong in the cells of members. */
    void check() {
        filled();
    }

    private Builder filled() {
        int n = numberOf.length;
        Builder columns = new Builder(n);
        int[] legsTaken = new int[n];
        for (int part = 0; part < n; part++) {
            fill(columns, part, legsTaken);
        }
        return columns;
    }

    Members members() {
        Builder columns = filled();
        return new Members(
                MemberIds.of(columns.ids),
                columns.kind,
                columns.status,
                columns.sponsor,
                columns.placement,
                columns.leg,
                columns.joinedOn,
                columns.packageOf,
                columns.packages,
                columns.owner,
                attributes());
    }

    private List<Members.Attribute> attributes() {
        return roll.attributes().stream().map(this::attribute).toList();
    }

    private Members.Attribute attribute(String name) {
        List<String> values = new ArrayList<>();
        int[] valueOf = new int[numberOf.length];
        for (int part = 0; part < valueOf.length; part++) {
            String value = roll.cell(cast.parts().get(part).row(), name)
                    .map(Cell::text)
                    .orElse("");
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(value);
            }
            valueOf[numberOf[part]] = values.indexOf(value);
        }
        return new Members.Attribute(name, values, valueOf);
    }

    private void fill(Builder columns, int part, int... legsTaken) {
        Cast.Part one = cast.parts().get(part);
        int m = numberOf[part];
        columns.ids[m] = one.id();
        columns.sponsor[m] = number(one.sponsor());
        columns.joinedOn[m] = joinedOn(one, part);
        if (one.customer()) {
            columns.kind[m] = (byte) MemberKind.CUSTOMER.ordinal();
            return;
        }
        columns.kind[m] = (byte) word(MemberKind.class, one.row(), "kind", MemberKind.DISTRIBUTOR)
                .ordinal();
        columns.status[m] = (byte) word(MemberStatus.class, one.row(), "status", MemberStatus.ACTIVE)
                .ordinal();
        columns.packageOf[m] = roll.cell(one.row(), "package")
                .map(c -> columns.packageNumber(c.text()))
                .orElse(-1);
        columns.owner[m] =
                roll.cell(one.row(), "owner").map(c -> number(other(part, c))).orElse(-1);
        place(columns, part, legsTaken);
    }

    /** Places a member: a leg without a placement is one under the sponsor; a placement without a leg takes the next leg that is free. */
    private void place(Builder columns, int part, int... legsTaken) {
        Cast.Part one = cast.parts().get(part);
        int m = numberOf[part];
        Optional<Cell> leg = roll.cell(one.row(), "leg");
        int parent =
                roll.cell(one.row(), "placement").map(c -> other(part, c)).orElse(leg.isPresent() ? one.sponsor() : -1);
        if (parent < 0) {
            return;
        }
        columns.placement[m] = number(parent);
        int next = ++legsTaken[parent];
        columns.leg[m] = leg.map(this::leg).orElse(next);
    }

    private int leg(Cell cell) {
        return switch (cell.text()) {
            case "L" -> 1;
            case "R" -> 2;
            default -> {
                Optional<Integer> leg = cell.whole(LEG_MOST).filter(n -> n >= 1);
                if (leg.isEmpty()) {
                    refusals.cell(cell, Fact.of("meant.leg", "most", LEG_MOST));
                }
                yield leg.orElse(0);
            }
        };
    }

    private int other(int part, Cell cell) {
        if (cast.of(cell.text()).isEmpty()) {
            refusals.unknown(cell, Fact.of("meant.member"), cast.known());
            return -1;
        }
        int copy = cast.byIdOrCopy(part, cell.text());
        if (copy < 0) {
            refusals.cannot(cell.place(), Fact.of("problem.whichCopy", "id", cell.text()));
        }
        return copy;
    }

    /** A joining day long ago, in row order, before any day that a scenario states. */
    private int joinedOn(Cast.Part one, int part) {
        int longAgo = Math.toIntExact(period.first().toEpochDay()) - 400_000 + part;
        Optional<Cell> stated = one.customer() ? Optional.empty() : roll.cell(one.row(), "joined_on");
        if (stated.isEmpty()) {
            return longAgo;
        }
        try {
            return Math.toIntExact(LocalDate.parse(stated.get().text()).toEpochDay());
        } catch (DateTimeException _) {
            refusals.cell(stated.get(), Fact.of("meant.day"));
            return longAgo;
        }
    }

    private <E extends Enum<E>> E word(Class<E> type, String row, String column, E otherwise) {
        Optional<Cell> cell = roll.cell(row, column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = words.indexOf(cell.get().text());
        if (at < 0) {
            refusals.cell(cell.get(), Fact.of("meant.oneOf", "forms", words));
            return otherwise;
        }
        return type.getEnumConstants()[at];
    }

    /** The columns of members while they are filled. */
    private static final class Builder {
        final String[] ids;
        final byte[] kind;
        final byte[] status;
        final int[] sponsor;
        final int[] placement;
        final int[] leg;
        final int[] joinedOn;
        final int[] packageOf;
        final int[] owner;
        final List<String> packages = new ArrayList<>();

        Builder(int n) {
            ids = new String[n];
            kind = new byte[n];
            status = new byte[n];
            sponsor = new int[n];
            placement = new int[n];
            leg = new int[n];
            joinedOn = new int[n];
            packageOf = new int[n];
            owner = new int[n];
            Arrays.fill(placement, -1);
            Arrays.fill(packageOf, -1);
            Arrays.fill(owner, -1);
        }

        int packageNumber(String name) {
            if (!packages.contains(name)) {
                packages.add(name);
            }
            return packages.indexOf(name);
        }
    }
}
