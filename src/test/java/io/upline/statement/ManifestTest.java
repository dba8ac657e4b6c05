package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final Manifest.Entry STATEMENT = new Manifest.Entry(
            "a/x.xlsx", "=M", 0, "e3b0c44298fc1c14", "ba7816bf", "1.0.0 53710f13db, words 8c1f, Java 25");

    @TempDir
    Path folder;

    @Test
    void listsFilesWithTheirHashInWhateverOrderTheyCome() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "abc");
        Manifest.Entry entry = Manifest.Entry.of("b.csv", "", "abc".getBytes(StandardCharsets.UTF_8), "", "");
        assertThat(Manifest.Found.at(file)).isEqualTo(new Manifest.Found(entry.bytes(), entry.sha256()));
        String expected = """
            file,member_id,bytes,sha256,parts_sha256,made_by
            a/x.xlsx,'=M,0,e3b0c44298fc1c14,ba7816bf,"1.0.0 53710f13db, words 8c1f, Java 25"
            b.csv,,3,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad,,
            """;
        assertThat(text(List.of(entry, STATEMENT))).isEqualTo(expected);
        assertThat(text(List.of(STATEMENT, entry))).isEqualTo(expected);
        assertThat(Manifest.read(Files.writeString(folder.resolve("m.csv"), expected)))
                .extracting(Manifest.Entry::file, Manifest.Entry::sha256, Manifest.Entry::made)
                .contains(org.assertj.core.groups.Tuple.tuple("a/x.xlsx", "e3b0c44298fc1c14", STATEMENT.made()));
    }

    @Test
    void readsTheShorterManifestsOfBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), "file,member_id,bytes,sha256\nb.csv,,3,ba78\n");
        assertThat(Manifest.read(file)).containsExactly(new Manifest.Entry("b.csv", "", 3, "ba78", "", ""));
        Path none = Files.writeString(folder.resolve("none.csv"), "file,member_id,bytes,sha256\nb.csv\n");
        assertThatIOException().isThrownBy(() -> Manifest.read(none));
    }

    private static String text(List<Manifest.Entry> entries) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Manifest.write(entries, target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
