package io.upline.network;

import java.util.Arrays;
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
 * @param attributes the company's own attributes that any of them has, by ascending name
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
        int[] owner,
        List<Attribute> attributes) {

    /**
     * One of the company's own attributes.
     *
     * @param values those that occur
     * @param valueOf index into {@code values}, {@code -1} for none
     */
    public record Attribute(String name, List<String> values, int[] valueOf) {

        /** Copies the list. */
        public Attribute {
            values = List.copyOf(values);
        }

        /** The value of a member, empty for none. */
        public String at(int member) {
            return valueOf[member] < 0 ? "" : values.get(valueOf[member]);
        }
    }

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
                || owner.length != n
                || attributes.stream().anyMatch(attribute -> attribute.valueOf.length != n)) {
            throw new IllegalArgumentException("columns of unequal length");
        }
        packages = List.copyOf(packages);
        attributes = List.copyOf(attributes);
    }

    /** An attribute; one that nobody has is without values. */
    public Attribute attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name.equals(name))
                .findFirst()
                .orElseGet(() -> {
                    int[] nobody = new int[size()];
                    Arrays.fill(nobody, -1);
                    return new Attribute(name, List.of(), nobody);
                });
    }

    /** The same members below other sponsors, by number. */
    public Members withSponsors(int[] others) {
        return new Members(ids, kind, status, others, placement, leg, joinedOn, packageOf, packages, owner, attributes);
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
