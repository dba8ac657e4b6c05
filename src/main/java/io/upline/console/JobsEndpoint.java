package io.upline.console;

import io.upline.desk.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code GET /actuator/jobs}: the status of each job, its periods, and how far each step of a run is. */
@Endpoint(id = "jobs")
public class JobsEndpoint {

    private final Desk desk;

    JobsEndpoint(Desk desk) {
        this.desk = desk;
    }

    /** The status lines by job. */
    @ReadOperation
    public Map<String, Object> jobs() {
        Map<String, Object> jobs = new TreeMap<>();
        desk.jobs().forEach(job -> {
            List<String> status = desk.inquiry().status(job.name(), "");
            jobs.put(
                    job.name(),
                    Map.of("status", status, "running", desk.inquiry().running(job.name())));
        });
        return jobs;
    }
}
