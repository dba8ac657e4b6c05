package io.upline.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.upline.desk.Desk;

/**
 * Figures of the home for Prometheus, beside those that Spring Batch gives of jobs and steps: how many runs wait to be continued,
 * and for each job how many steps are under way.
 */
final class RunMeters implements MeterBinder {

    private final Desk desk;

    RunMeters(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "upline.runs.failed",
                        desk,
                        home -> home.inquiry().failed().size())
                .description("runs that failed and wait for: restart")
                .register(registry);
        desk.jobs()
                .forEach(job -> Gauge.builder(
                                "upline.steps.running",
                                desk,
                                home -> home.inquiry().running(job.name()).size())
                        .tag("job", job.name())
                        .description("steps under way")
                        .register(registry));
    }
}
