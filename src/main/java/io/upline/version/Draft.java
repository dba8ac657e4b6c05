package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import io.upline.period.PayPeriod;
import io.upline.settlement.Accruals;
import io.upline.settlement.Proposal;
import io.upline.settlement.SettledPeriod;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run's draft in memory: each version it consists of, oldest first, and the settlement proposed. The last version is the
 * period's own; those before it are restatements.
 *
 * <p>Each version comes with the causes of its differences; the period's own version has none.
 *
 * <p>The proposal is numbered by the roll of all members known; each version is numbered by its own members.
 *
 * <p>Items of the steps that write results are the members of all versions, one version after the other.
 */
public record Draft(
        JobDefinition job,
        Roll roll,
        List<Version> versions,
        List<PeriodCalculation> computed,
        List<Accruals.CauseOf> causes,
        Proposal proposal) {

    /** Takes copies. */
    public Draft {
        causes = List.copyOf(causes);
        versions = List.copyOf(versions);
        computed = List.copyOf(computed);
    }

    /** The same draft with another settlement. */
    Draft with(Proposal other) {
        return new Draft(job, roll, versions, computed, causes, other);
    }

    /** The periods of the draft that a posting settles, oldest first. */
    List<SettledPeriod> settled() {
        return settled(computed, causes);
    }

    static List<SettledPeriod> settled(List<PeriodCalculation> computed, List<Accruals.CauseOf> causes) {
        return IntStream.range(0, computed.size())
                .mapToObj(i -> computed.get(i).settled(causes.get(i)))
                .toList();
    }

    /** The period's own version. */
    public Version version() {
        return versions.getLast();
    }

    /** The calculation of the period's own version. */
    public PeriodCalculation own() {
        return computed.getLast();
    }

    /** The period that the draft is of. */
    public PayPeriod period() {
        return own().period();
    }

    /** Ids of the roll, by which the proposal is numbered. */
    public MemberIds ids() {
        return roll.ids();
    }

    /** Storage key of a member of the roll. */
    public int key(int onRoll) {
        return roll.keyOf(onRoll);
    }

    /** The periods that it posts money of. */
    public List<MoneyPeriod> money() {
        return computed.stream()
                .map(each -> MoneyPeriod.of(job.name(), each.period()))
                .toList();
    }

    /** The members of all versions together. */
    long items() {
        return computed.stream().mapToLong(PeriodCalculation::members).sum();
    }

    /** The one number by which drafts are compared. */
    public String digest() {
        return RunDigest.of(computed.stream().map(PeriodCalculation::digest).toList(), ids(), proposal);
    }

    /** Calls back for each version that a range of items touches, with the members touched. */
    public void slices(long from, long to, Slice slice) {
        long offset = 0;
        for (int i = 0; i < computed.size(); i++) {
            long size = computed.get(i).members();
            long a = Math.max(from, offset) - offset;
            long b = Math.min(to, offset + size) - offset;
            if (a < b) {
                slice.members(versions.get(i), computed.get(i), (int) a, (int) b);
            }
            offset += size;
        }
    }

    /** Takes members {@code from} (inclusive) to {@code to} (exclusive) of a version. */
    @FunctionalInterface
    public interface Slice {
        void members(Version version, PeriodCalculation computed, int from, int to);
    }
}
