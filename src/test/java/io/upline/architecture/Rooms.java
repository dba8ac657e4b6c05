package io.upline.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * The rooms of modules: a module's own package and its sub-packages. Spring Modulith takes sub-packages for internal; which of them are
 * doors, so that other modules may use what is public in them, is listed here and nowhere else.
 */
public final class Rooms implements ApplicationModuleDetectionStrategy {

    /** Rooms that other modules may use, by module. */
    static final Map<String, Set<String>> DOORS = Map.of(
            "plan", Set.of("yaml", "condition", "volume", "table", "kind", "order", "reading", "document", "reference"),
            "calculation", Set.of("engine"),
            "intake", Set.of("bridge"));

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage basePackage) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(basePackage);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        Set<String> doors = DOORS.getOrDefault(module.getLocalName(), Set.of());
        NamedInterfaces unnamed = NamedInterfaces.of(module, information);
        return doors.isEmpty()
                ? unnamed
                : unnamed.and(NamedInterfaces.builder(module)
                        .recursive()
                        .including(room -> doors.contains(room.getLocalName()))
                        .build());
    }

    /** Which package of the program uses which other, within one module. */
    static Map<String, Set<String>> packagesOf(String module) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : Modules.main()) {
            if (Modules.of(type).equals(module)) {
                Set<String> used = uses.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>());
                used(type)
                        .map(JavaClass::getPackageName)
                        .filter(other -> Modules.ofPackage(other).equals(module))
                        .filter(other -> !other.equals(type.getPackageName()))
                        .forEach(used::add);
            }
        }
        return uses;
    }

    /** Which file uses which other, within one package; files are named by their outermost class. */
    static Map<String, Map<String, Set<String>>> filesByPackage() {
        Map<String, Map<String, Set<String>>> uses = new TreeMap<>();
        for (JavaClass type : Modules.main()) {
            String file = fileOf(type);
            Set<String> used = uses.computeIfAbsent(type.getPackageName(), _ -> new TreeMap<>())
                    .computeIfAbsent(file, _ -> new TreeSet<>());
            used(type)
                    .filter(other -> other.getPackageName().equals(type.getPackageName()))
                    .map(Rooms::fileOf)
                    .filter(other -> !other.equals(file))
                    .forEach(used::add);
        }
        return uses;
    }

    /** What a class names in its bytes; the list of those a sealed interface permits is no use of them. */
    private static Stream<JavaClass> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static String fileOf(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }

    /** Everything that stands in a circle with others, the largest circle first; what is alone is left out. */
    static List<Set<String>> circles(Map<String, Set<String>> uses) {
        Map<String, Set<String>> reached = new HashMap<>();
        uses.keySet().forEach(from -> reached.put(from, reachedFrom(from, uses)));
        return uses.keySet().stream()
                .map(one -> reached.getOrDefault(one, Set.of()).stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(one))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(Predicate.not(Collection::isEmpty))
                .<Set<String>>map(circle -> circle)
                .distinct()
                .sorted(Comparator.<Set<String>>comparingInt(Set::size).reversed())
                .toList();
    }

    private static Set<String> reachedFrom(String from, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
