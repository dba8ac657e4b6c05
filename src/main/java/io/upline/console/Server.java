package io.upline.console;

import io.upline.company.Company;
import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.company.HomeEnvironment;
import io.upline.database.Database;
import io.upline.database.DatabaseBeans;
import io.upline.desk.HomeSession;
import io.upline.desk.Inquiry;
import io.upline.desk.OpenHome;
import io.upline.program.Program;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A server over an opened home, with its jobs: Quartz with its triggers in the home's database, actuator endpoints on localhost. Whatever
 * of a home is opened here, the commands open in the same way.
 */
@SpringBootConfiguration
@Import(DatabaseBeans.class)
@EnableAutoConfiguration(
        exclude = {
            BatchAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            BatchJobLauncherAutoConfiguration.class,
            FlywayAutoConfiguration.class
        })
public class Server {

    /** How often a server checks in. One that was not heard of for this time and 7.5 seconds more is taken for gone by the others. */
    private static final int CHECK_IN_MILLIS = 3_000;

    private static final String LOCALHOST = "127.0.0.1";

    /**
     * Starts the server, by the settings of the home; it ends with its context.
     *
     * @throws ConfigurationProblem when another program has the port, or a schedule is not one
     */
    public static ConfigurableApplicationContext start(HomeSession session) {
        return start(session, Map.of());
    }

    /** Starts the server with settings that are stronger than the home's. */
    static ConfigurableApplicationContext start(HomeSession session, Map<String, Object> stronger) {
        ConfigurableEnvironment environment = HomeEnvironment.unread(session.home());
        environment.getPropertySources().addFirst(new MapPropertySource("stronger", stronger));
        environment.getPropertySources().addFirst(new MapPropertySource("localhost", localhostOnly(session.home())));
        try {
            return started(session, environment);
        } catch (BeansException e) {
            throw inTheReadersWords(e, environment.getProperty("server.port", "8080"));
        }
    }

    /**
     * Settings that open the server to this machine only. Whoever signs in shows a token in the clear, so nobody else may ask, whatever a file or a variable says:
     * these settings are stronger than both. A port of its own for the management endpoints is open to this machine alone as well.
     */
    private static Map<String, Object> localhostOnly(Home home) {
        ConfigurableEnvironment set = HomeEnvironment.read(home);
        if (set.containsProperty("management.server.port")) {
            return Map.of("server.address", LOCALHOST, "management.server.address", LOCALHOST);
        }
        if (set.containsProperty("management.server.address")) {
            throw ConfigurationProblem.of("managementAddress");
        }
        return Map.of("server.address", LOCALHOST);
    }

    private static RuntimeException inTheReadersWords(RuntimeException failed, String port) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationProblem problem) {
                return problem;
            }
            if (cause instanceof PortInUseException) {
                return ConfigurationProblem.of("portTaken", "port", port);
            }
        }
        return failed;
    }

    private static ConfigurableApplicationContext started(HomeSession session, ConfigurableEnvironment environment) {
        boolean embedded = session.isEmbedded();
        return new SpringApplicationBuilder(Server.class)
                .environment(environment)
                .sources(OpenHome.BATCH.toArray(Class<?>[]::new))
                .initializers(context -> {
                    session.register(context.getBeanFactory());
                    context.getBeanFactory().registerSingleton("token", Token.of(session.home()));
                })
                .properties(Map.ofEntries(
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("spring.main.log-startup-info", false),
                        // the framework begins logging anew, and would not find the log of the home by itself
                        Map.entry(
                                "logging.config",
                                "classpath:" + System.getProperty("logback.configurationFile", "logback.xml")),
                        Map.entry("logging.register-shutdown-hook", false),
                        Map.entry("spring.h2.console.enabled", false),
                        Map.entry("spring.quartz.job-store-type", "jdbc"),
                        Map.entry("spring.quartz.jdbc.initialize-schema", "never"),
                        Map.entry("spring.quartz.wait-for-jobs-to-complete-on-shutdown", true),
                        Map.entry("spring.quartz.properties.org.quartz.threadPool.threadCount", 1),
                        Map.entry("spring.quartz.properties.org.quartz.scheduler.instanceName", "upline"),
                        Map.entry("spring.quartz.properties.org.quartz.scheduler.instanceId", "AUTO"),
                        Map.entry("spring.quartz.properties.org.quartz.jobStore.isClustered", !embedded),
                        Map.entry(
                                "spring.quartz.properties.org.quartz.jobStore.clusterCheckinInterval", CHECK_IN_MILLIS),
                        Map.entry(
                                "spring.quartz.properties.org.quartz.jobStore.driverDelegateClass",
                                embedded
                                        ? "org.quartz.impl.jdbcjobstore.StdJDBCDelegate"
                                        : "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"),
                        Map.entry("management.endpoints.web.exposure.include", "health,info,jobs,prometheus,sbom"),
                        Map.entry("management.endpoint.health.probes.enabled", true),
                        Map.entry("management.endpoint.health.show-details", "always")))
                .run();
    }

    /** The contributor that says at {@code /actuator/info} which program serves. */
    @Bean
    InfoContributor programInfo() {
        Program program = Program.running();
        return info -> info.withDetail("program", Map.of("version", program.version(), "commit", program.commit()));
    }

    @Bean
    FilterRegistrationBean<Gate> gate(Token token) {
        return first(new Gate(token));
    }

    /** A gate before everything else, for requests as they come. */
    static FilterRegistrationBean<Gate> first(Gate gate) {
        FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.addUrlPatterns("/*");
        return registration;
    }

    @Bean
    JobsEndpoint jobsEndpoint(Home home, Inquiry inquiry) {
        return new JobsEndpoint(home, inquiry);
    }

    @Bean
    RunsHealth runsHealth(Inquiry inquiry) {
        return new RunsHealth(inquiry);
    }

    @Bean
    RunMeters runMeters(Home home, Inquiry inquiry) {
        return new RunMeters(home, inquiry);
    }

    @Bean
    Schedule schedule(Home home, Company company, Database database, Scheduler scheduler) throws SchedulerException {
        return Schedule.of(home, company, database, scheduler);
    }
}
