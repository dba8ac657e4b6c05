package io.upline.intake;

import io.upline.network.Attributes;
import io.upline.network.MemberChange;
import io.upline.network.MemberRow;
import org.jspecify.annotations.Nullable;

/**
 * A member's dated columns on a day; links are member keys, 0 for none; the package is empty for none.
 *
 * @param kind ordinal of {@code MemberKind}
 * @param status ordinal of {@code MemberStatus}
 * @param leg 0 for none
 */
record Standing(
        int kind,
        int status,
        int sponsor,
        int placement,
        int leg,
        String packageName,
        int owner,
        String country,
        String currency,
        String attributes) {

    /** The standing of nobody. */
    static final Standing NONE = new Standing(0, 0, 0, 0, 0, "", 0, "", "", "");

    /** The standing that a first line brought. */
    static Standing of(MemberRow first) {
        return new Standing(
                first.kind(),
                first.status(),
                first.sponsor(),
                first.placement(),
                first.leg(),
                first.packageName(),
                first.owner(),
                first.country(),
                first.currency(),
                first.attributes());
    }

    /** The standing after a change; columns that are {@code null} in the change stay. */
    Standing with(MemberChange change) {
        return new Standing(
                or(change.kind(), kind),
                or(change.status(), status),
                or(change.sponsor(), sponsor),
                or(change.placement(), placement),
                or(change.leg(), leg),
                change.packageName() == null ? packageName : change.packageName(),
                or(change.owner(), owner),
                change.country() == null ? country : change.country(),
                change.currency() == null ? currency : change.currency(),
                change.attributes() == null ? attributes : Attributes.after(attributes, change.attributes()));
    }

    /** The change that turns this standing into the other. */
    MemberChange to(Standing other, int key, int line, int effectiveDay) {
        return new MemberChange(
                key,
                line,
                effectiveDay,
                kind == other.kind ? null : (Integer) other.kind,
                status == other.status ? null : (Integer) other.status,
                sponsor == other.sponsor ? null : (Integer) other.sponsor,
                placement == other.placement ? null : (Integer) other.placement,
                leg == other.leg ? null : (Integer) other.leg,
                packageName.equals(other.packageName) ? null : other.packageName,
                owner == other.owner ? null : (Integer) other.owner,
                country.equals(other.country) ? null : other.country,
                currency.equals(other.currency) ? null : other.currency,
                Attributes.change(attributes, other.attributes));
    }

    /** The change of the columns that hold without a day, from the import on: owner, country and currency. */
    MemberChange payeeTo(Standing other, int key, int line, int effectiveDay) {
        return new Standing(
                        other.kind,
                        other.status,
                        other.sponsor,
                        other.placement,
                        other.leg,
                        other.packageName,
                        owner,
                        country,
                        currency,
                        other.attributes)
                .to(other, key, line, effectiveDay);
    }

    /** Whether owner, country and currency are the same. */
    boolean hasPayeeOf(Standing other) {
        return owner == other.owner && country.equals(other.country) && currency.equals(other.currency);
    }

    private static int or(@Nullable Integer changed, int before) {
        return changed == null ? before : changed;
    }
}
