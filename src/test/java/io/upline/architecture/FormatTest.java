package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void sourcesAreFormatted() throws IOException {
        if (System.getProperty("format") != null) {
            FormatSources.write();
        }
        assertThat(FormatSources.unformatted())
                .as("not formatted by palantir-java-format; run: mvn -q test -Dtest=FormatTest -Dformat")
                .isEmpty();
    }
}
