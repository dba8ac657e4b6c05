package io.upline.cli;

import io.upline.close.PeriodRuns;
import io.upline.company.JobDefinition;
import io.upline.console.Server;
import io.upline.control.Actor;
import io.upline.desk.HomeSession;
import io.upline.desk.KilledRuns;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = "Runs the jobs by their schedule, until stopped; health and progress at /actuator on localhost.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (Terminal.isGiven()) {
            throw new IllegalStateException("a server is no command for another process");
        }
        try (HomeSession session = options.session(Actor.SCHEDULE, true);
                ConfigurableApplicationContext context = Server.start(session);
                GracefulStop _ = GracefulStop.of(context.getBean(PeriodRuns.class))) {
            FaultLog.tellKilled(context.getBean(KilledRuns.class));
            String port = context.getEnvironment().getProperty("local.server.port");
            Terminal.here()
                    .out()
                    .println(Said.code("command.serving", "home", session.home().root(), "port", String.valueOf(port)));
            for (JobDefinition job : session.home().jobs()) {
                if (job.schedule() != null) {
                    Terminal.here()
                            .out()
                            .println(Said.code(
                                    "command.scheduled",
                                    "job",
                                    job.name(),
                                    "schedule",
                                    job.schedule(),
                                    "zone",
                                    session.company().zone()));
                }
            }
            // a logger of the class would be made before the home has said where its log is
            LoggerFactory.getLogger("upline").info("serve, port {}", port);
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }
}
