package io.upline.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A version of the program and the commit of its sources.
 *
 * @param version as the build names it, such as {@code 1.0.0}; {@code unknown} where no build made the program
 * @param commit the first 10 digits of the commit, with a {@code +} when the sources were changed after it; {@code unknown} when
 *     there was no checkout to ask
 */
public record Program(String version, String commit) {

    /** What is not known. */
    public static final String UNKNOWN = "unknown";

    /** The program that runs. */
    public static Program running() {
        return Running.PROGRAM;
    }

    /** In one line: {@code Upline 1.0.0, commit 53710f13db}. */
    @Override
    public String toString() {
        return "Upline " + version + ", commit " + commit;
    }

    /** What the files of the build say; a file without entries says nothing. */
    static Program of(Properties build, Properties git) {
        return new Program(build.getProperty("build.version", UNKNOWN), git.getProperty("git.commit.id", UNKNOWN));
    }

    /** Read once, when first asked for. */
    private static final class Running {

        static final Program PROGRAM = of(read("/META-INF/build-info.properties"), read("/git.properties"));

        private static Properties read(String file) {
            Properties properties = new Properties();
            try (InputStream in = Program.class.getResourceAsStream(file)) {
                if (in != null) {
                    properties.load(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }
    }
}
