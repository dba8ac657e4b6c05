package io.upline.console;

import io.upline.company.Home;
import io.upline.desk.Inquiry;
import io.upline.report.JobStatus;
import io.upline.words.Json;
import io.upline.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The status of each job and its steps under way, by the job's name: the records that {@code status --format json} shows. */
    @ReadOperation
    public Map<String, Object> jobs() {
        Json json = new Json(Words.english());
        Map<String, Object> jobs = new TreeMap<>();
        home.jobs().forEach(job -> {
            List<JobStatus> status = inquiry.status(job.name(), "");
            jobs.put(
                    job.name(),
                    Map.of(
                            "status",
                            Objects.requireNonNull(json.tree(status.getFirst())),
                            "running",
                            Objects.requireNonNull(json.tree(inquiry.running(job.name())))));
        });
        return jobs;
    }
}
