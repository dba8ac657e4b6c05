package io.upline.company;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/** What is wrong in {@code config/application.yaml} or a variable that stands for it, with its place. */
final class SettingsProblems {

    /** The names that belong to Spring; any other name in the file would do nothing. */
    private static final Set<String> SPRINGS =
            Set.of("spring", "server", "logging", "management", "upline", "debug", "trace");

    private SettingsProblems() {}

    /** Refuses keys of the files that belong neither to Spring nor to us: they would do nothing. */
    static void refuseStrayKeys(Home home, ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file) {
                for (String name : file.getPropertyNames()) {
                    if (!SPRINGS.contains(name.split("[.\\[]", 2)[0])) {
                        throw ConfigurationProblem.of(
                                "stray", "place", place(home, file.getOrigin(name)), "setting", name);
                    }
                }
            }
        }
    }

    static ConfigurationProblem unknown(Home home, UnboundConfigurationPropertiesException e) {
        ConfigurationProperty first = e.getUnboundProperties().iterator().next();
        return ConfigurationProblem.of(
                "unknown",
                "place",
                place(home, first.getOrigin()),
                "setting",
                first.getName().toString(),
                "known",
                names());
    }

    static ConfigurationProblem of(Home home, BindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnboundConfigurationPropertiesException unbound) {
                return unknown(home, unbound);
            }
            if (cause instanceof ConfigurationProblem problem) {
                return problem;
            }
        }
        ConfigurationProperty property = e.getProperty();
        if (property == null) {
            return ConfigurationProblem.of("unreadable", "setting", e.getName().toString());
        }
        Class<?> wanted = e.getTarget().getType().resolve(Object.class);
        return ConfigurationProblem.of(
                wanted == int.class || wanted == Integer.class ? "wholeNumber" : "untaken",
                "place",
                place(home, property.getOrigin()),
                "setting",
                property.getName().toString(),
                "is",
                String.valueOf(property.getValue()));
    }

    /** The problem of a file that is no YAML, or of an import that is not there: Spring's own words, in one line. */
    static ConfigurationProblem unreadable(RuntimeException e) {
        return ConfigurationProblem.of(
                "noSettings", "because", String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; "));
    }

    /** The names under {@code upline:}, as the metadata have them. */
    static List<String> names() {
        return Arrays.stream(UplineProperties.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "upline." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The place of a setting: {@code config/application.yaml:5: }, or the name of the variable that sets it. */
    private static String place(Home home, @Nullable Origin origin) {
        if (origin == null) {
            return "";
        }
        if (origin instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null) {
            return place(home, wrapped.getOrigin());
        }
        return (origin instanceof TextResourceOrigin text ? file(home, text) : origin) + ": ";
    }

    private static String file(Home home, TextResourceOrigin origin) {
        Resource resource = origin.getResource();
        TextResourceOrigin.Location location = origin.getLocation();
        return (resource == null ? "config" : path(home, resource))
                + (location == null ? "" : ":" + (location.getLine() + 1));
    }

    private static String path(Home home, Resource resource) {
        try {
            Path file = resource.getFile().toPath().toAbsolutePath().normalize();
            return (file.startsWith(home.root()) ? home.root().relativize(file) : file).toString();
        } catch (IOException e) {
            // this resource is not a file; its description tells what it is
            return resource.getDescription();
        }
    }
}
