package io.upline.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        build.version=1.0.0 | git.commit.id=53710f13db  | Upline 1.0.0, commit 53710f13db
        build.version=1.0.0 | git.commit.id=53710f13db+ | Upline 1.0.0, commit 53710f13db+
        build.version=1.0.0 | git.commit.id=unknown     | Upline 1.0.0, commit unknown
        build.version=1.0.0 | ''                        | Upline 1.0.0, commit unknown
        ''                  | ''                        | Upline unknown, commit unknown
        """)
    void saysWhatTheBuildKnew(String build, String git, String said) throws IOException {
        assertThat(Program.of(properties(build), properties(git))).hasToString(said);
    }

    private static Properties properties(String lines) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(lines.replace(';', '\n')));
        return properties;
    }
}
