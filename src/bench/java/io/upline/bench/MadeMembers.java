package io.upline.bench;

import io.upline.network.MemberIds;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.network.Members;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Members made in memory, numbered in the order of joining, from a seed: 45 of 100 are distributors, 2 of 100 are suspended or
 * terminated, distributors stand in a placement tree of two legs. 18 bytes a member, 30 with placement and packages.
 */
final class MadeMembers {

    private static final int DISTRIBUTORS_PERCENT = 45;
    private static final int HISTORY_DAYS = 3650;
    private static final int FIRST_ID = 1_000_000_000;

    private final CompanyShape shape;
    private final int size;
    private final SplittableRandom chance;
    private final boolean placed;

    private final byte[] kind;
    private final byte[] status;
    private final int[] sponsor;
    private final int[] joinedOn;
    private final int[] placement;
    private final int[] leg;
    private final int[] packageOf;
    private final int[] none;

    MadeMembers(CompanyShape shape, int size, long seed, boolean placed) {
        this.shape = shape;
        this.size = size;
        this.chance = new SplittableRandom(seed);
        this.placed = placed;
        kind = new byte[size];
        status = new byte[size];
        sponsor = new int[size];
        joinedOn = new int[size];
        none = new int[size];
        Arrays.fill(none, -1);
        placement = placed ? none.clone() : none;
        packageOf = placed ? none.clone() : none;
        leg = new int[placed ? size : 0];
    }

    /** Makes them; the last joins on {@code lastDay}, an epoch day. */
    Members make(int lastDay) {
        int[] distributors = new int[size];
        int count = 0;
        for (int m = 0; m < size; m++) {
            joinedOn[m] = lastDay - HISTORY_DAYS + (int) ((long) HISTORY_DAYS * (m + 1) / size);
            sponsor[m] = count == 0 ? -1 : shape.sponsor(distributors, count, sponsor, chance);
            status[m] = (byte) status(m).ordinal();
            if (m == 0 || chance.nextInt(100) < DISTRIBUTORS_PERCENT) {
                kind[m] = (byte) MemberKind.DISTRIBUTOR.ordinal();
                distributors[count] = m;
                if (placed) {
                    place(m, distributors, count);
                }
                count++;
            } else {
                kind[m] = (byte) MemberKind.CUSTOMER.ordinal();
            }
        }
        return new Members(
                new Numbered(size, FIRST_ID),
                kind,
                status,
                sponsor,
                placement,
                placed ? leg : new int[size],
                joinedOn,
                packageOf,
                placed ? List.of("Small", "Large") : List.of(),
                none,
                List.of());
    }

    private MemberStatus status(int member) {
        int percent = chance.nextInt(100);
        return member == 0 || percent > 1
                ? MemberStatus.ACTIVE
                : percent == 0 ? MemberStatus.SUSPENDED : MemberStatus.TERMINATED;
    }

    /** Deep: a chain that changes its leg by chance; otherwise filled from the top, two below each. */
    private void place(int member, int[] distributors, int count) {
        packageOf[member] = chance.nextInt(2);
        if (count > 0) {
            boolean deep = shape == CompanyShape.DEEP;
            placement[member] = distributors[deep ? count - 1 : (count - 1) / 2];
            leg[member] = deep ? 1 + chance.nextInt(2) : 2 - count % 2;
        }
    }

    /** Ids that are not kept but counted: ascending, all of one length. */
    record Numbered(int size, int first) implements MemberIds {
        @Override
        public String at(int member) {
            return "M" + (first + member);
        }
    }
}
