package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each code has a folder under {@code src/test/resources/intake}: files that come before, the file itself, and what is to be
 * said about it, to the letter. {@code -Dwrite=true} writes what is said, to be read and committed.
 */
class CatalogueTest {

    private static final Path ROOT = Path.of("src/test/resources/intake");
    /** Codes whose file is made by a test because it is large, a link, or written while it is read. */
    private static final Set<String> MADE = Set.of(
            "NOT_A_FILE",
            "NAME_UNFIT",
            "FILE_TOO_LARGE",
            "FILE_CHANGED",
            "TOTAL_OVERFLOW",
            "TOO_MANY_REJECTED",
            "WORKBOOK_TOO_LARGE",
            "LATE_ORDERS",
            "LATE_MEMBERS",
            "REACHES_BACK",
            "PRODUCT_REACHES_BACK");

    private static Company company;

    @TempDir
    Path inbox;

    @BeforeAll
    static void open(@TempDir Path folder) {
        company = new Company(Vendor.H2, folder);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    static Stream<String> codes() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void everyCodeHasItsFile() throws IOException {
        Set<String> codes = new TreeSet<>(codes().toList());
        codes.removeIf(code -> code.equals(code.toLowerCase(java.util.Locale.ROOT)));
        codes.addAll(MADE);

        assertThat(codes)
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(Problem.values()).map(Enum::name).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void saysExactlyWhatIsWrong(String code) throws IOException {
        Company fresh = company.afresh(inbox);
        fresh.take("members.csv", Company.MEMBERS);
        List<String> said = said(fresh, ROOT.resolve(code));
        Path expected = ROOT.resolve(code).resolve("expected.txt");
        String text = String.join("\n", said) + "\n";
        if (Boolean.getBoolean("write")) {
            Files.writeString(expected, text);
        }

        assertThat(text).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
        assertThat(code.equals(code.toLowerCase(java.util.Locale.ROOT)) || text.contains(" " + code + " "))
                .as("says its code")
                .isTrue();
    }

    private static List<String> said(Company company, Path folder) throws IOException {
        String file = "";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.sorted().toList()) {
                String name = path.getFileName().toString();
                if (!name.equals("expected.txt")) {
                    company.drop(name, Files.readAllBytes(path));
                    file = name.startsWith("before-") ? file : name;
                    if (name.startsWith("before-")) {
                        company.take(name, Company.rules(), 1_000);
                    }
                }
            }
        }
        Inbox scanned = Inbox.scan(company.inbox);
        if (!scanned.refused().isEmpty()) {
            return scanned.refused().stream().map(Said::of).toList();
        }
        return switch (company.open(file)) {
            case Opening.Refused refused -> List.of(Said.of(refused.refusal()));
            case Opening.Finished finished -> List.of(finished.toString());
            case Opening.Ready ready -> {
                Summary summary = company.run(ready.session(), 1_000);
                List<String> lines = new ArrayList<>();
                lines.add(shown(summary.tally()));
                summary.warnings()
                        .forEach(warning ->
                                lines.add("line " + warning.line() + " " + warning.problem() + " " + Said.of(warning)));
                lines.addAll(company.rejections());
                yield lines;
            }
        };
    }

    private static String shown(Tally tally) {
        return tally.read() + " read = " + tally.accepted() + " accepted + " + tally.unchanged() + " unchanged + "
                + tally.held() + " held + " + tally.waiting() + " waiting + " + tally.rejected() + " rejected; "
                + tally.readMinor() + " = "
                + tally.acceptedMinor() + " + " + tally.unchangedMinor() + " + " + tally.heldMinor() + " + "
                + tally.waitingMinor() + " + "
                + tally.rejectedMinor();
    }
}
