package io.upline.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A version of the program and the commit of its sources.
 *
 * @param version the version as the build names it, such as {@code 1.0.0}; {@code unknown} where no build made the program
 * @param commit the first 10 digits of the commit, with a {@code +} when the sources were changed after it; {@code unknown} when
 *     there was no checkout to ask
 */
public record Program(String version, String commit) {

    /** The word for a version or commit that is not known. */
    public static final String UNKNOWN = "unknown";

    /** The program that runs. */
    public static Program running() {
        return Running.PROGRAM;
    }

    /** The program in one line: {@code Upline 1.0.0, commit 53710f13db}. */
    @Override
    public String toString() {
        return "Upline " + version + ", commit " + commit;
    }

    /** The program as the files of the build tell it; a file without entries tells nothing. */
    static Program of(Properties build, Properties git) {
        return new Program(build.getProperty("build.version", UNKNOWN), git.getProperty("git.commit.id", UNKNOWN));
    }

    /** The program that runs, read once, when it is first asked for. */
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
