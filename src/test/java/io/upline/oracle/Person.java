package io.upline.oracle;

import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;

/**
 * A member as a plain object.
 *
 * @param sponsor id of the sponsor, empty for a root
 * @param placement id of the parent in the placement tree, empty for none
 * @param packageName empty for none
 * @param owner id of the payee when one person holds several positions, otherwise empty
 * @param contract the company's own attribute, empty for none
 */
record Person(
        String id,
        MemberKind kind,
        MemberStatus status,
        String sponsor,
        String placement,
        int leg,
        int joinedOn,
        String packageName,
        String owner,
        String contract) {

    boolean distributor() {
        return kind == MemberKind.DISTRIBUTOR;
    }

    Person withStatus(MemberStatus other) {
        return new Person(id, kind, other, sponsor, placement, leg, joinedOn, packageName, owner, contract);
    }

    Person withPackage(String other) {
        return new Person(id, kind, status, sponsor, placement, leg, joinedOn, other, owner, contract);
    }

    Person withSponsor(String other) {
        return new Person(id, kind, status, other, placement, leg, joinedOn, packageName, owner, contract);
    }

    Person withPlacement(String other, int otherLeg) {
        return new Person(id, kind, status, sponsor, other, otherLeg, joinedOn, packageName, owner, contract);
    }

    Person withOwner(String other) {
        return new Person(id, kind, status, sponsor, placement, leg, joinedOn, packageName, other, contract);
    }

    Person withContract(String other) {
        return new Person(id, kind, status, sponsor, placement, leg, joinedOn, packageName, owner, other);
    }
}
