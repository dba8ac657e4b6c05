package io.upline.version;

import io.upline.period.PayPeriod;
import java.util.Comparator;

/**
 * A posted version of another job's period that a version reads: part of its inputs.
 *
 * @param what which part of it
 * @param plan folder of the other plan, as the reading plan names it
 * @param job the job that was paid by it
 * @param number the number of the version read
 * @param digest the digest of its results
 * @param id key of its rows
 */
public record VersionRead(What what, String plan, String job, PayPeriod period, int number, String digest, long id) {

    /** The order in which they are kept and enter the digest of the inputs. */
    static final Comparator<VersionRead> ORDER = Comparator.comparing((VersionRead read) -> read.what())
            .thenComparing(VersionRead::plan)
            .thenComparing(VersionRead::period);

    /** What a plan may read of another one. */
    public enum What {
        /** What the bonuses of the other plan came to. */
        RESULTS,
        /** The ranks that the members of the other plan were paid as. */
        RANKS
    }

    static VersionRead of(What what, String plan, Version version) {
        return new VersionRead(
                what, plan, version.job(), version.period(), version.number(), version.digest(), version.id());
    }

    /** The name of the period read, as people say it. */
    String name() {
        return period + " of " + job;
    }
}
