package io.upline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForcedFolderTest {

    @TempDir
    Path folder;

    /** A few go one by one, many by one call; both leave the files as they are. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 300})
    void forcesAFewAndMany(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Files.writeString(folder.resolve("f" + i), "x"));
        }
        ForcedFolder.force(folder, count, files::get);
        assertThat(files).allSatisfy(file -> assertThat(file).hasContent("x"));
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatIOException()
                .isThrownBy(() -> ForcedFolder.force(folder, 1, number -> folder.resolve("none")))
                .withMessageContaining("none");
    }
}
