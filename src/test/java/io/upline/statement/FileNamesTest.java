package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @Test
    void keepsTheIdReadable() {
        assertThat(FileNames.statement("2026-10", "M-20417")).isEqualTo("m-20417-2026-10-xvlhn7aayzkgeh5y.xlsx");
        assertThat(FileNames.close("2026-10")).isEqualTo("close-2026-10.xlsx");
        assertThat(FileNames.payments("2026-W44")).isEqualTo("payments-2026-w44.csv");
        assertThat(FileNames.export(ExportTable.Kind.LEDGER, "2026-10", "csv")).isEqualTo("ledger-2026-10.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "/etc/x",
                "..",
                ".",
                "CON",
                "nul.txt",
                "a:b",
                "a\u0000b",
                "C:\\x",
                "~root",
                "-rf",
                "é",
                "李",
                "",
                " ",
                "x\ny",
                "%2e%2e%2f",
                "a.xlsx",
                "$(id)"
            })
    void isSafeForAnyId(String id) {
        assertSafe(FileNames.statement("2026-10", id));
        assertSafe(FileNames.statement(id, "M-1"));
        assertSafe(FileNames.statement("2026-10", id.repeat(300)));
    }

    @Test
    void differsForIdsThatDifferAtAll() {
        List<String> alike = List.of("ab", "AB", "Ab", "a b", "a-b", "a/b", "a_b", " ab", "ab ", "a\u0301b", "\u00e1b");
        Set<String> names = new HashSet<>();
        for (String id : alike) {
            names.add(FileNames.statement("2026-10", id).toLowerCase(Locale.ROOT));
        }
        assertThat(names).hasSameSizeAs(alike);
    }

    @Test
    void isSafeForRandomIds() {
        long seed = Long.getLong("seed", 20261101L);
        Random random = new Random(seed);
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder id = new StringBuilder();
            int length = 1 + random.nextInt(40);
            for (int j = 0; j < length; j++) {
                id.append((char) random.nextInt(random.nextBoolean() ? 128 : 0xffff));
            }
            ids.add(id.toString());
            String name = FileNames.statement("2026-10", id.toString());
            assertSafe(name);
            names.add(name);
        }
        assertThat(names).as("seed " + seed).hasSameSizeAs(ids);
    }

    private static void assertSafe(String name) {
        assertThat(name).matches("[a-z0-9][a-z0-9-]{0,98}\\.xlsx").hasSizeLessThan(110);
    }
}
