package io.upline.company;

import io.upline.database.DatabaseAddress;
import io.upline.files.FileFault;
import io.upline.files.Rights;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How a machine does the work of a home: where the database is, how the work is cut, what is logged. None of these settings changes a
 * result.
 *
 * @param database the address of the database; the embedded one of the home when nothing is said
 * @param workload threads, chunk size and lease time
 * @param logLevels levels of {@code logging.level}, by the name of the logger
 */
public record MachineSettings(DatabaseAddress database, Workload workload, Map<String, LogLevel> logLevels) {

    private static final String OURS = "upline";
    private static final int CONNECTIONS_MIN = 12;
    private static final int CONNECTIONS_BESIDE_THREADS = 8;
    private static final int IDLE_LEASES = 20;

    /** Takes a copy. */
    public MachineSettings {
        logLevels = Map.copyOf(logLevels);
    }

    /**
     * Reads the settings from the home's environment.
     *
     * @throws ConfigurationProblem naming file, line and key
     */
    public static MachineSettings read(Home home) {
        try {
            ConfigurableEnvironment environment = HomeEnvironment.read(home);
            SettingsProblems.refuseStrayKeys(home, environment);
            return of(home, Binder.get(environment));
        } catch (UnboundConfigurationPropertiesException e) {
            throw SettingsProblems.unknown(home, e);
        } catch (BindException e) {
            throw SettingsProblems.of(home, e);
        } catch (YAMLException | ConfigDataException e) {
            throw SettingsProblems.unreadable(e);
        }
    }

    /** Sets the levels of the loggers that are named. */
    public void applyLogLevels() {
        if (!logLevels.isEmpty()) {
            LoggingSystem system = LoggingSystem.get(MachineSettings.class.getClassLoader());
            logLevels.forEach((logger, level) -> system.setLogLevel(
                    logger.equalsIgnoreCase(LoggingSystem.ROOT_LOGGER_NAME) ? LoggingSystem.ROOT_LOGGER_NAME : logger,
                    level));
        }
    }

    private static MachineSettings of(Home home, Binder binder) {
        UplineProperties ours = binder.bindOrCreate(
                OURS,
                Bindable.of(UplineProperties.class),
                new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
        Workload workload = new Workload(
                ours.threads() == null ? Workload.USUAL.threads() : ours.threads(),
                ours.chunk(),
                ours.leaseSeconds(),
                ours.partitionsAbove());
        Map<String, LogLevel> levels = binder.bind("logging.level", Bindable.mapOf(String.class, LogLevel.class))
                .orElse(Map.of());
        return new MachineSettings(database(home, binder, ours, workload), workload, levels);
    }

    private static DatabaseAddress database(Home home, Binder binder, UplineProperties ours, Workload workload) {
        String url = text(binder, "spring.datasource.url");
        if (url.isEmpty()) {
            return DatabaseAddress.embedded(home.root());
        }
        String password = ours.databasePasswordFile() == null
                ? text(binder, "spring.datasource.password")
                : password(home, ours.databasePasswordFile());
        return new DatabaseAddress(
                url,
                text(binder, "spring.datasource.username"),
                password,
                Math.max(CONNECTIONS_MIN, workload.threads() + CONNECTIONS_BESIDE_THREADS),
                IDLE_LEASES * workload.leaseSeconds());
    }

    private static String text(Binder binder, String key) {
        @Nullable String text = binder.bind(key, String.class).orElse("");
        return text == null ? "" : text;
    }

    private static String password(Home home, String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (AccessDeniedException e) {
            throw new FileFault(Rights.denied(home.resolve(file)));
        } catch (IOException e) {
            throw ConfigurationProblem.of("passwordFile", "file", String.valueOf(file));
        }
    }
}
