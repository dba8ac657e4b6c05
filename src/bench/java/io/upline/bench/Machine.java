package io.upline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a figure was measured on. */
final class Machine {

    private Machine() {}

    /** Cores, memory, processor, Java, limits of the heap. */
    static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            facts.put("memoryMb", Figure.mebibytes(system.getTotalMemorySize()));
        }
        facts.put("processor", processor());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("java", Runtime.version().toString());
        facts.put("commit", commit());
        facts.put("heapMaxMb", Figure.mebibytes(Runtime.getRuntime().maxMemory()));
        return facts;
    }

    /** The commit of the checkout in or under which the program lies, with a + when it was changed since; or unknown. */
    static String commit() {
        return git("describe", "--always", "--dirty=+", "--abbrev=10", "--exclude=*");
    }

    private static String git(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .directory(here().toFile())
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException _) {
            return "unknown";
        }
    }

    /** The folder of the program. */
    private static Path here() {
        Path code = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), 2)[0])
                .toAbsolutePath();
        Path folder = code.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }
}
