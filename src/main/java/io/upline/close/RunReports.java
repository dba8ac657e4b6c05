package io.upline.close;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reports of the runs that this process has under way: an execution's own beans are gone when it has ended. */
final class RunReports {

    private final Map<Long, RunReport> byRun = new ConcurrentHashMap<>();

    RunReport of(long run) {
        return byRun.computeIfAbsent(run, RunReport::new);
    }

    /** The report of a run that has ended, which is then forgotten. */
    RunReport taken(long run) {
        RunReport report = byRun.remove(run);
        return report == null ? new RunReport(run) : report;
    }
}
