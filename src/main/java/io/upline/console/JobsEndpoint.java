package io.upline.console;

import io.upline.company.Home;
import io.upline.desk.Inquiry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code GET /actuator/jobs}: the status of each job, its periods, and how far each step of a run is. */
@Endpoint(id = "jobs")
public class JobsEndpoint {

    private final Home home;
    private final Inquiry inquiry;

    JobsEndpoint(Home home, Inquiry inquiry) {
        this.home = home;
        this.inquiry = inquiry;
    }

    /** The status lines by job. */
    @ReadOperation
    public Map<String, Object> jobs() {
        Map<String, Object> jobs = new TreeMap<>();
        home.jobs().forEach(job -> {
            List<String> status = inquiry.status(job.name(), "");
            jobs.put(job.name(), Map.of("status", status, "running", inquiry.running(job.name())));
        });
        return jobs;
    }
}
