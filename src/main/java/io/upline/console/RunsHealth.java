package io.upline.console;

import io.upline.desk.Desk;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when the last run of some period failed and waits to be continued. */
final class RunsHealth implements HealthIndicator {

    private final Desk desk;

    RunsHealth(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Health health() {
        List<String> failed = desk.inquiry().failed();
        return failed.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("restart", failed).build();
    }
}
