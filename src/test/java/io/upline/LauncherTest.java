package io.upline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with folders that look like JDKs: their {@code java} prints how it was called. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("src/main/launcher/upline").toAbsolutePath();

    private static final String JAVA = """
        #!/bin/sh
        printf '%s\\n' "$0" "$@"
        for word in "$@"; do
            case $word in
                -XX:AOTCacheOutput=*) echo linked > "${word#*=}" ;;
                */app) mkdir -p "$word"; touch "$word/upline.jar" ;;
            esac
        done
        """;

    @TempDir
    Path folder = Path.of("");

    private Path launcher = LAUNCHER;

    private record Ended(int code, List<String> out, List<String> errors) {}

    @BeforeEach
    void copiesTheLauncherBesideAJar() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("an app"));
        Files.createDirectories(folder.resolve("none"));
        Files.writeString(folder.resolve("an app/upline.jar"), "");
        launcher = executable(folder.resolve("an app/upline"), Files.readString(LAUNCHER));
    }

    @Test
    void takesTheJavaOfJavaHome() throws Exception {
        Path jdk = jdk("first", "25.0.3");

        Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "status");

        assertThat(ended.code).isZero();
        assertThat(ended.out).startsWith(jdk + "/bin/java").endsWith("-jar", folder + "/an app/upline.jar", "status");
    }

    @Test
    void startsMeasurementsFromTheJarOfTheirOwn() throws Exception {
        Path jdk = jdk("first", "25.0.3");
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

        assertThat(run(environment, "bench").code).isEqualTo(2);
        Files.writeString(folder.resolve("an app/upline-bench.jar"), "");
        Ended ended = run(environment, "bench", "--members", "100");

        assertThat(ended.code).isZero();
        assertThat(ended.out).endsWith("-jar", folder + "/an app/upline-bench.jar", "bench", "--members", "100");
    }

    @Test
    void takesTheJavaOnThePathWhenJavaHomeIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path onPath = jdk("path", "26");

        Ended ended = run(Map.of("JAVA_HOME", old.toString(), "PATH", onPath + "/bin:/usr/bin:/bin"), "status");

        assertThat(ended.out).startsWith(onPath + "/bin/java");
    }

    @Test
    void findsAJdkInTheUsualFoldersWhenTheDefaultIsTooOld() throws Exception {
        Path old = jdk("old", "1.8.0_292");
        jdk("jdks/a", "21.0.2");
        Path newer = jdk("jdks/b", "25");

        Ended ended = run(
                Map.of(
                        "JAVA_HOME",
                        old.toString(),
                        "PATH",
                        old + "/bin:/usr/bin:/bin",
                        "UPLINE_JDKS",
                        folder + "/jdks"),
                "status");

        assertThat(ended.out).startsWith(newer + "/bin/java");
    }

    @Test
    void saysInOneLineWhatIsMissing() throws Exception {
        Path old = jdk("old", "17.0.15");

        Ended ended = run(Map.of("JAVA_HOME", old.toString(), "PATH", old + "/bin:/usr/bin:/bin"), "status");

        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.errors)
                .singleElement()
                .asString()
                .startsWith("upline: needs Java 25 or newer, found " + old + " (17.0.15)")
                .endsWith("; install a JDK 25 or let JAVA_HOME name one");
    }

    @Test
    void saysThatTheJarIsMissing() throws Exception {
        Files.delete(folder.resolve("an app/upline.jar"));

        Ended ended = run(Map.of("JAVA_HOME", jdk("first", "25").toString()), "status");

        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.errors)
                .containsExactly("upline: " + folder + "/an app/upline.jar is missing; mvn package makes it");
    }

    @Test
    void passesWordsOnAsTheyAre() throws Exception {
        String home = jdk("first", "25").toString();

        Ended ended = run(Map.of("JAVA_HOME", home), "restate", "--reason", "a  late *order*", "", "--by", "bo");

        assertThat(ended.out).endsWith("restate", "--reason", "a  late *order*", "", "--by", "bo");
    }

    @Test
    void runsThroughLinks() throws Exception {
        String home = jdk("first", "25").toString();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("an app/upline"));
        launcher = Files.createSymbolicLink(folder.resolve("link of link"), link);

        assertThat(run(Map.of("JAVA_HOME", home), "status").out).contains(folder + "/an app/upline.jar");
    }

    @Test
    void givesLongCommandsTheFullCompiler() throws Exception {
        Map<String, String> home = Map.of("JAVA_HOME", jdk("first", "25").toString(), "UPLINE_OPTS", "-Xmx3g -Dx=y");

        assertThat(run(home, "status").out).contains("-XX:TieredStopAtLevel=1", "-Xmx3g", "-Dx=y");
        assertThat(run(home, "--home", "x", "post", "nordic-monthly").out)
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .contains("-Xmx3g");
        assertThat(run(home, "approve", "nordic-monthly").out)
                .as("it holds every row that came in against the trail")
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void givesEachCommandTheCollectorThatSuitsItUnlessSomebodyChoseOne() throws Exception {
        String jdk = jdk("first", "25").toString();
        Map<String, String> home = Map.of("JAVA_HOME", jdk);

        assertThat(run(home, "post", "nordic-monthly").out).contains("-XX:+UseParallelGC");
        assertThat(run(home, "status").out).contains("-XX:+UseSerialGC");
        assertThat(run(home, "serve").out).noneMatch(word -> word.endsWith("GC"));
        Map<String, String> chosen = Map.of("JAVA_HOME", jdk, "UPLINE_OPTS", "-Xmx3g -XX:+UseZGC");
        for (String command : List.of("post", "status", "serve")) {
            assertThat(run(chosen, command).out.stream().filter(word -> word.endsWith("GC")))
                    .as(command)
                    .containsExactly("-XX:+UseZGC");
        }
    }

    @Test
    void keepsAStartUpCacheOfThisJarAndThisJava() throws Exception {
        Map<String, String> home = Map.of("JAVA_HOME", jdk("first", "25").toString(), "UPLINE_CACHE", "use");
        assertThat(makeCache(home)).isZero();
        assertThat(makeCache(home)).isZero();

        Ended ended = run(home, "status");

        Path cache = onlyCache();
        assertThat(ended.code).isZero();
        assertThat(ended.out).contains("-XX:AOTCache=" + cache + "/aot").endsWith(cache + "/app/upline.jar", "status");
        assertThat(run(home, "post").out)
                .as("a long one, with all compilers")
                .contains("-XX:AOTCache=" + cache + "/aot")
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .endsWith(cache + "/app/upline.jar", "post");
    }

    @Test
    void doesNotUseTheCacheOfAnotherBuildOrAnotherJava() throws Exception {
        Map<String, String> home = Map.of("JAVA_HOME", jdk("first", "25").toString(), "UPLINE_CACHE", "use");
        Map<String, String> other = Map.of("JAVA_HOME", jdk("other", "26").toString(), "UPLINE_CACHE", "use");
        makeCache(home);
        assertThat(run(home, "status").out).endsWith(onlyCache() + "/app/upline.jar", "status");

        assertThat(run(other, "status").out).endsWith("-jar", folder + "/an app/upline.jar", "status");
        Files.writeString(folder.resolve("an app/upline.jar"), "another build");
        assertThat(run(home, "status").out).endsWith("-jar", folder + "/an app/upline.jar", "status");
    }

    @Test
    void runsFromTheJarWhileTheCacheIsHalfMade() throws Exception {
        Map<String, String> home = Map.of("JAVA_HOME", jdk("first", "25").toString(), "UPLINE_CACHE", "use");
        makeCache(home);
        Files.delete(onlyCache().resolve("ready"));

        assertThat(run(home, "status").out).endsWith("-jar", folder + "/an app/upline.jar", "status");
        assertThat(makeCache(home)).as("another process is at it").isEqualTo(1);
    }

    @Test
    void runsFromTheJarWhereNoCacheCanBeWritten() throws Exception {
        Map<String, String> home = Map.of("JAVA_HOME", jdk("first", "25").toString(), "UPLINE_CACHE", "use");
        Files.writeString(folder.resolve("an app/upline.cache"), "a file where the folder would be");

        Ended ended = run(home, "status");

        assertThat(ended.code).isZero();
        assertThat(ended.out).endsWith("-jar", folder + "/an app/upline.jar", "status");
        assertThat(ended.errors).isEmpty();
    }

    private int makeCache(Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> make = new HashMap<>(environment);
        make.put("UPLINE_CACHE", "make");
        return run(make).code;
    }

    private Path onlyCache() throws IOException {
        try (Stream<Path> caches = Files.list(folder.resolve("an app/upline.cache"))) {
            List<Path> all = caches.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), JAVA);
        return home;
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.resolve("none").toString());
        builder.environment().put("UPLINE_JDKS", folder.resolve("none").toString());
        builder.environment().put("UPLINE_CACHE", "off");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readAllLines(out), Files.readAllLines(errors));
    }
}
