package io.upline.company;

import java.util.Map;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * A home's environment, as Spring has it everywhere: system properties, then environment variables, then
 * {@code config/application.yaml} of the home (with profiles and imports), each stronger than those behind it. Files of the
 * working directory and of the class path are not read.
 */
public final class HomeEnvironment {

    private static final String OURS = "upline";
    private static final String LOCATION = "spring.config.location";

    private HomeEnvironment() {}

    /** The environment before its files are read; a server of Spring Boot reads them itself, from the same place. */
    public static ConfigurableEnvironment unread(Home home) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        String folder = home.root().resolve("config").toUri().toString();
        String location = "optional:" + folder + (folder.endsWith("/") ? "" : "/");
        environment.getPropertySources().addFirst(new MapPropertySource(OURS, Map.of(LOCATION, location)));
        return environment;
    }

    /** The environment with its files; costs some hundredths of a second. */
    public static ConfigurableEnvironment read(Home home) {
        ConfigurableEnvironment environment = unread(home);
        ConfigDataEnvironmentPostProcessor.applyTo(
                environment, new DefaultResourceLoader(), new DefaultBootstrapContext());
        return environment;
    }
}
