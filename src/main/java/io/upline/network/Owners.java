package io.upline.network;

import java.util.Comparator;
import java.util.List;

/**
 * The positions that another member is paid for, as of a day. A position that is not among them is its own payee.
 *
 * @param owned the owned positions, in the order of the positions' ids; no owner is owned itself
 */
public record Owners(List<Owned> owned) {

    /** Stands for no owners: every position is its own payee. */
    public static final Owners NONE = new Owners(List.of());

    /** Puts the positions in order. */
    public Owners {
        owned = owned.stream().sorted(Comparator.comparing(Owned::position)).toList();
    }

    /**
     * A position and who is paid for it.
     *
     * @param positionKey storage key of the position
     * @param position its member id
     * @param ownerKey storage key of the owner
     * @param owner the owner's member id
     */
    public record Owned(int positionKey, String position, int ownerKey, String owner) {}
}
