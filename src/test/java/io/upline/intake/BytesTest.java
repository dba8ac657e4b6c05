package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the bytes of a file, whatever the cells say. */
class BytesTest {

    private static final String GOOD = Company.ORDER_HEADER + """
        O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
        O2,2026-10-02,2026-10-02,K,"standard",,EUR,50.25,50,40
        "O3 \"\"x\"\"\",2026-10-03,2026-10-03,K,standard,,EUR,1.00,1,1
        """;

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

    private Company fresh() {
        Company fresh = company.afresh(inbox);
        fresh.take("members.csv", Company.MEMBERS);
        return fresh;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "80, a byte that goes on",
        "C0AF, overlong",
        "C1BF, overlong",
        "E09FBF, overlong",
        "EDA080, a surrogate",
        "F08080AF, overlong",
        "F4908080, beyond Unicode",
        "F8888080, no first byte",
        "C3, cut short",
        "E282, cut short",
        "FF, no byte of UTF-8",
    })
    void refusesWhatIsNotUtf8AtItsByte(String hex, String why) {
        byte[] bad = HexFormat.of().parseHex(hex);
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        for (int at : new int[] {good.length, 120, 65_535, 65_536, 65_537, 131_071}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(good);
            while (file.size() < at) {
                file.write(file.size() % 80 == 0 ? '\n' : ',');
            }
            byte[] before = Arrays.copyOf(file.toByteArray(), Math.max(at, 0));
            file.reset();
            file.writeBytes(before);
            file.writeBytes(bad);
            file.writeBytes("\n".getBytes(StandardCharsets.UTF_8));

            FileRefusal refusal = fresh().refusal("orders.csv", file.toByteArray());

            assertThat(refusal.problem()).as(why).isEqualTo(Problem.ENCODING_NOT_UTF8);
            assertThat(Said.what(refusal)).contains("at offset " + before.length + " ");
        }
    }

    @Test
    void takesByteOrderMarkAnyLineEndAndNoneAtTheEnd() {
        for (String text : new String[] {
            "\uFEFF" + GOOD, GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r"), GOOD.strip(), "\n\n" + GOOD
        }) {
            Tally tally = fresh().take("orders.csv", text).tally();

            assertThat(tally.accepted()).isEqualTo(3);
            assertThat(tally.acceptedMinor()).isEqualTo(15_125);
        }
    }

    @Test
    void neverTakesAFileCutAnywhereForTheWholeOne() {
        byte[] whole = (GOOD + "#TRAILER,3,151.25\n").getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int length = 0; length < whole.length - 1; length++) {
            Company fresh = fresh();
            fresh.drop("orders.csv", Arrays.copyOf(whole, length));
            if (fresh.open("orders.csv") instanceof Opening.Ready ready) {
                Summary summary = fresh.run(ready.session(), 100);
                boolean atLineEnd = length > 0 && whole[length - 1] == '\n';
                assertThat(atLineEnd || !summary.warnings().isEmpty())
                        .as("cut after %d bytes, in mid line and nothing said", length)
                        .isTrue();
                assertThat(summary.tally().acceptedMinor())
                        .as("cut after %d bytes", length)
                        .isLessThanOrEqualTo(15_125);
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length * 2 / 3);
    }

    @Test
    void takesACommentSignAndFormulaSignsAsText() {
        Tally tally = fresh().take("orders.csv", Company.ORDER_HEADER + """
            #O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
            =O2,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
            //,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
            @O3,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
            #TRAILER,1,1.00
            O4,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
            #TRAILER,6,500.00
            """).tally();

        assertThat(tally.accepted()).isEqualTo(5);
        assertThat(tally.rejected()).isEqualTo(1);
    }
}
