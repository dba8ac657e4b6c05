package io.upline.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;

/**
 * A home's environment, as Spring has it everywhere: system properties, then environment variables, then
 * {@code config/application.yaml} of the home (with profiles and imports), each stronger than those behind it. Files of the
 * working directory and of the class path are not read.
 */
public final class HomeEnvironment {

    private static final String OURS = "upline";
    private static final String FILE = "application.yaml";
    private static final PropertySource<?> NOTHING = new MapPropertySource("nothing", Map.of());
    private static final String LOCATION = "spring.config.location";

    private static final ScopedValue<Boolean> ON_ITS_OWN = ScopedValue.newInstance();

    private HomeEnvironment() {}

    /**
     * Does something with homes that the program makes for itself, like the demo's. What variables and properties of this machine say is
     * meant for a company's home, the address of its database above all, and never reaches these.
     */
    public static <T> T onItsOwn(Callable<T> work) throws Exception {
        return ScopedValue.where(ON_ITS_OWN, true).call(work::call);
    }

    /** The environment before its files are read; a server of Spring Boot reads them itself, from the same place. */
    public static ConfigurableEnvironment unread(Home home) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        if (ON_ITS_OWN.isBound()) {
            environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        }
        String folder = home.root().resolve("config").toUri().toString();
        String location = "optional:" + folder + (folder.endsWith("/") ? "" : "/");
        environment.getPropertySources().addFirst(new MapPropertySource(OURS, Map.of(LOCATION, location)));
        return environment;
    }

    /**
     * The environment with its files. Where {@code application.yaml} is the only file, and nothing asks for profiles or imports, it is
     * loaded directly, as Spring would load it in the end: Spring's search for further files costs a short command a fifth of its time.
     */
    public static ConfigurableEnvironment read(Home home) {
        ConfigurableEnvironment environment = unread(home);
        List<PropertySource<?>> alone = alone(home.root().resolve("config"));
        if (alone.size() <= 1 && asksForNoMore(environment, alone)) {
            alone.forEach(environment.getPropertySources()::addLast);
        } else {
            ConfigDataEnvironmentPostProcessor.applyTo(
                    environment, new DefaultResourceLoader(), new DefaultBootstrapContext());
        }
        return environment;
    }

    /** The documents of {@code application.yaml}; two of nothing where other files stand beside it. */
    private static List<PropertySource<?>> alone(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("application"))
                    .toList();
            if (names.isEmpty()) {
                return List.of();
            }
            return names.equals(List.of(FILE))
                    ? new YamlPropertySourceLoader().load(FILE, new FileSystemResource(folder.resolve(FILE)))
                    : List.of(NOTHING, NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean asksForNoMore(ConfigurableEnvironment environment, List<PropertySource<?>> files) {
        return Stream.concat(
                        environment.getPropertySources().stream()
                                .filter(source -> !source.getName().equals(OURS)),
                        files.stream())
                .flatMap(source -> source instanceof EnumerablePropertySource<?> named
                        ? Stream.of(named.getPropertyNames())
                        : Stream.empty())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .noneMatch(name -> name.startsWith("spring.config.") || name.startsWith("spring.profiles."));
    }
}
