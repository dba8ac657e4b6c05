package io.upline.cli;

import io.upline.console.Server;
import io.upline.desk.Desk;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        options.user = Desk.SCHEDULE;
        try (Desk desk = options.desk();
                ConfigurableApplicationContext context =
                        Server.start(desk, options.home().serverPort())) {
            String port = context.getEnvironment().getProperty("local.server.port");
            System.out.println("serving " + options.home().root() + " at http://127.0.0.1:" + port
                    + "/actuator/health and /actuator/jobs; stop it with Ctrl-C");
            desk.jobs().stream()
                    .filter(job -> job.schedule() != null)
                    .forEach(job -> System.out.println("scheduled: " + job.name() + "  " + job.schedule() + "  ("
                            + desk.company().zone() + ")"));
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }
}
