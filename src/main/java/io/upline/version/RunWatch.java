package io.upline.version;

import io.upline.control.Leases;
import io.upline.period.CompanyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells runs that are under way from those whose process was killed, by the lease that each is under. */
public final class RunWatch {

    private final Leases leases;
    private final CompanyClock clock;

    /** A watch over the runs of an opened home. */
    public RunWatch(Leases leases, CompanyClock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** How a run stands now. */
    public RunStanding of(Run run) {
        Optional<Leases.Held> lease = leases.seen(run.lease());
        Optional<Leases.Held> own = lease.filter(held -> held.fence() == run.fence());
        // a run that was just added is claimed by its lease's owner a moment later
        boolean alive = run.fence() == 0
                ? lease.filter(Leases.Held::alive).isPresent()
                : own.filter(Leases.Held::alive).isPresent();
        RunStanding.State state = run.state() == Run.State.RUNNING
                ? alive ? RunStanding.State.RUNNING : RunStanding.State.KILLED
                : RunStanding.State.valueOf(run.state().name());
        Instant since = own.map(Leases.Held::since).orElse(run.started());
        Optional<Instant> heard = own.map(Leases.Held::heard);
        Instant until = switch (state) {
            case RUNNING -> clock.now();
            case KILLED -> heard.orElse(since);
            case FAILED, STOPPED, DONE -> run.ended().orElse(since);
        };
        Duration lasted = Duration.between(since, until);
        return new RunStanding(state, since, heard, lasted.isNegative() ? Duration.ZERO : lasted);
    }

    /** A moment as people are told of it. */
    public String told(Instant moment) {
        return clock.told(moment);
    }
}
