package io.upline.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.upline.company.Home;
import io.upline.desk.Inquiry;

/**
 * Figures of the home for Prometheus, beside those that Spring Batch gives of jobs and steps: how many runs wait to be continued,
 * and for each job how many steps are under way.
 */
final class RunMeters implements MeterBinder {

    private final Home home;
    private final Inquiry inquiry;

    RunMeters(Home home, Inquiry inquiry) {
        this.home = home;
        this.inquiry = inquiry;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("upline.runs.failed", inquiry, asked -> asked.failed().size())
                .description("runs that failed and wait for: restart")
                .register(registry);
        home.jobs()
                .forEach(job -> Gauge.builder(
                                "upline.steps.running",
                                inquiry,
                                asked -> asked.running(job.name()).size())
                        .tag("job", job.name())
                        .description("steps under way")
                        .register(registry));
    }
}
