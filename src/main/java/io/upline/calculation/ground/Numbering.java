package io.upline.calculation.ground;

import io.upline.calculation.Inputs;
import io.upline.network.Enrolment;
import io.upline.network.MemberIds;
import io.upline.network.Members;
import io.upline.order.Orders;
import java.util.Arrays;

/**
 * The calculation's own numbers of the members: in the order of the sponsor tree, everybody beside the distributor its orders belong
 * to, so that what a sweep or a walk meets one after the other lies together in memory. In the order of ids, as the inputs number
 * them, each step would go to another place: at a million members that costs twice the time, at ten millions more.
 *
 * <p>Nothing but time depends on it. Wherever equals are told apart by id, the number of the inputs decides ({@link #input}).
 */
public final class Numbering {

    /** The numbering that keeps the numbers of the inputs. */
    public static final Numbering SAME = new Numbering(new int[0], new int[0]);

    private final int[] own;
    private final int[] input;

    private Numbering(int[] own, int[] input) {
        this.own = own;
        this.input = input;
    }

    /** Numbers members in the order of the tree; {@link #SAME} where neighbours stand near each other in the tree already. */
    static Numbering of(Seats sponsor, Standing standing) {
        int n = standing.home.length;
        int[] positionOf = sponsor.line().positionOf();
        int[] start = new int[sponsor.size() + 2];
        for (int home : standing.home) {
            start[(home < 0 ? sponsor.size() : positionOf[home]) + 1]++;
        }
        for (int p = 1; p < start.length; p++) {
            start[p] += start[p - 1];
        }
        int[] own = new int[n];
        int near = 0;
        for (int m = 0; m < n; m++) {
            int home = standing.home[m];
            own[m] = start[home < 0 ? sponsor.size() : positionOf[home]]++;
            near += m > 0 && Math.abs(own[m] - own[m - 1]) <= n >> 8 ? 1 : 0;
        }
        if (near >= n - (n >> 3)) {
            return SAME;
        }
        int[] input = new int[n];
        for (int m = 0; m < n; m++) {
            input[own[m]] = m;
        }
        return new Numbering(own, input);
    }

    boolean isSame() {
        return input.length == 0;
    }

    /** Own number of a member of the inputs; negative numbers stay as they are. */
    public int own(int number) {
        return isSame() || number < 0 ? number : own[number];
    }

    /** Number in the inputs of an own number; negative numbers stay as they are. Ids ascend with it. */
    public int input(int number) {
        return isSame() || number < 0 ? number : input[number];
    }

    /** The inputs with own numbers throughout. */
    Inputs renumbered(Inputs inputs) {
        if (isSame()) {
            return inputs;
        }
        return new Inputs(
                inputs.period(),
                inputs.firstPeriod(),
                members(inputs.members()),
                orders(inputs.orders()),
                inputs.before(),
                inputs.given().stream()
                        .map(given -> new Inputs.Given(own(given.member()), given.bonus(), given.amountMinor()))
                        .toList(),
                inputs.forced().stream()
                        .map(forced -> new Inputs.ForcedRank(own(forced.member()), forced.rank(), forced.only()))
                        .toList(),
                inputs.takenBack(),
                inputs.firsts());
    }

    private Members members(Members members) {
        return new Members(
                new OwnIds(this, members.ids()),
                ofInputs(members.kind()),
                ofInputs(members.status()),
                owned(ofInputs(members.sponsor())),
                owned(ofInputs(members.placement())),
                ofInputs(members.leg()),
                ofInputs(members.joinedOn()),
                ofInputs(members.packageOf()),
                members.packages(),
                owned(ofInputs(members.owner())),
                members.attributes().stream()
                        .map(attribute -> new Members.Attribute(
                                attribute.name(), attribute.values(), ofInputs(attribute.valueOf())))
                        .toList());
    }

    private Orders orders(Orders orders) {
        return new Orders(
                orders.id(),
                owned(orders.buyer().clone()),
                orders.periodsBack(),
                orders.day(),
                orders.secondOfDay(),
                orders.type(),
                orders.types(),
                orders.original(),
                orders.firstOfBuyer(),
                orders.party(),
                orders.parties(),
                owned(orders.partyHost().clone()),
                orders.amountMinor(),
                orders.measures(),
                orders.measureCenti());
    }

    /** Replaces the inputs' numbers in a column. */
    private int[] owned(int[] numbers) {
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = numbers[k] < 0 ? numbers[k] : own[numbers[k]];
        }
        return numbers;
    }

    private int[] ofInputs(int[] column) {
        int[] result = new int[input.length];
        Arrays.setAll(result, m -> column[input[m]]);
        return result;
    }

    private byte[] ofInputs(byte[] column) {
        byte[] result = new byte[input.length];
        for (int m = 0; m < result.length; m++) {
            result[m] = column[input[m]];
        }
        return result;
    }

    /** A column by the inputs' numbers. */
    public long[] byInput(long[] column) {
        if (isSame()) {
            return column;
        }
        long[] result = new long[column.length];
        Arrays.setAll(result, m -> column[own[m]]);
        return result;
    }

    /** A column by the inputs' numbers. */
    public int[] byInput(int[] column) {
        if (isSame()) {
            return column;
        }
        int[] result = new int[column.length];
        Arrays.setAll(result, m -> column[own[m]]);
        return result;
    }

    /**
     * The order of enrolment as {@link io.upline.network.Genealogy} takes it for joining days: among members of one day the lower id comes
     * first.
     */
    int[] enrolment(int[] joinedOn) {
        return isSame() ? joinedOn : ofInputs(Enrolment.ranks(byInput(joinedOn)));
    }

    /** Ids by own number. */
    private record OwnIds(Numbering numbering, MemberIds ids) implements MemberIds {
        @Override
        public int size() {
            return ids.size();
        }

        @Override
        public String at(int member) {
            return ids.at(numbering.input(member));
        }

        @Override
        public int find(String id) {
            return numbering.own(ids.find(id));
        }
    }
}
