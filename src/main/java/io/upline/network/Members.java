package io.upline.network;

import java.util.List;

/**
 * The members of a company as one calculation sees them: each attribute is a column, whose index is the member number.
 *
 * <p>The dated columns are those of the plan's {@code asOf}, which the loader has applied. The arrays are shared, not
 * copied: nobody writes to them after construction.
 *
 * @param ids ascending ids; position = member number
 * @param kind ordinal of {@link MemberKind}
 * @param status ordinal of {@link MemberStatus}
 * @param sponsor number of the sponsor, {@code -1} for a root
 * @param placement number of the parent in the placement tree, {@code -1} for none
 * @param leg leg under the placement parent: 1 (also {@code L}), 2 (also {@code R}), 3 …; 0 for none
 * @param joinedOn epoch day of joining
 * @param packageOf index into {@code packages}, {@code -1} for none
 * @param packages names of the membership packages that occur
 * @param owner number of the payee when one person holds several positions, otherwise {@code -1}
 */
public record Members(
        MemberIds ids,
        byte[] kind,
        byte[] status,
        int[] sponsor,
        int[] placement,
        int[] leg,
        int[] joinedOn,
        int[] packageOf,
        List<String> packages,
        int[] owner) {

    /** Refuses columns of unequal length. */
    public Members {
        int n = ids.size();
        if (kind.length != n
                || status.length != n
                || sponsor.length != n
                || placement.length != n
                || leg.length != n
                || joinedOn.length != n
                || packageOf.length != n
                || owner.length != n) {
            throw new IllegalArgumentException("columns of unequal length");
        }
        packages = List.copyOf(packages);
    }

    /** How many members there are. */
    public int size() {
        return ids.size();
    }

    /** Whether the member is a distributor. */
    public boolean isDistributor(int member) {
        return kind[member] == MemberKind.DISTRIBUTOR.ordinal();
    }
}
