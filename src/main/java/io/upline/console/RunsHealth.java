package io.upline.console;

import io.upline.desk.Inquiry;
import io.upline.report.JobStatus.Unfinished;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health that is down when the last run of some period failed and waits to be continued. */
final class RunsHealth implements HealthIndicator {

    private final Inquiry inquiry;

    RunsHealth(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Health health() {
        List<String> failed = inquiry.failed().stream().map(Unfinished::command).toList();
        return failed.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("restart", failed).build();
    }
}
