package io.upline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample's orders come to the same digest as a spreadsheet saves them in five countries, as a workbook, and in the shape of four shops'
 * exports. The files are in {@code src/test/resources/forms}, with the script that made them.
 */
class SampleFormsTest {

    private static final Path FORMS = Path.of("src/test/resources/forms");

    private static final String SHOPS = """

        sources:
          web:
            like: shopify
            columns:
              member_id: {from: Discount Code, part: "REF-(.+)"}
              type: {from: Tags, map: {autoship: autoship, kit: kit, return: return}, else: standard}
              original_order_id: {from: Notes, part: "takes back (.+)"}
              QV: {from: Lineitem sku, map: {KIT: 30.00}, share: 80, of: Subtotal, round: half-up}
              CV: {from: Lineitem sku, map: {KIT: 20.00}, share: 64, of: Subtotal, round: half-up}
          blog:
            like: woocommerce
            columns:
              member_id: {from: Coupon(s), part: "ref-([^,]+)"}
              paid_at: {from: Date, when: Status, is: [completed, processing, refunded]}
              original_order_id: {from: Coupon(s), part: "back-([^,]+)"}
              type:
                join: [Status, "/", Product(s)]
                map: {completed/1× Kit: kit, completed/1× Subscription: autoship, refunded/1× Goods: return}
                else: standard
              QV: {from: Product(s), map: {1× Kit: 30.00}, share: 80, of: N. Revenue, round: half-up}
              CV: {from: Product(s), map: {1× Kit: 20.00}, share: 64, of: N. Revenue, round: half-up}
          big:
            like: magento
            columns:
              member_id: {from: Customer Name, part: '\\((.+)\\)'}
              type: {from: Customer Group, map: {autoship: autoship, kit: kit, return: return}, else: standard}
              original_order_id: {from: Shipping Information, part: "Return of (.+)"}
              QV: {from: Customer Group, map: {kit: 30.00}, share: 80, of: Subtotal, round: half-up}
              CV: {from: Customer Group, map: {kit: 20.00}, share: 64, of: Subtotal, round: half-up}
          office:
            like: odoo
            columns:
              member_id: Customer/Reference
              type: {from: Tags, map: {autoship: autoship, kit: kit, return: return}, else: standard}
              original_order_id: Customer Reference
              QV: {from: Order Lines/Product, map: {'[KIT] Kit': 30.00}, share: 80, of: Order Lines/Subtotal, round: half-up}
              CV: {from: Order Lines/Product, map: {'[KIT] Kit': 20.00}, share: 64, of: Order Lines/Subtotal, round: half-up}
        """;

    private static List<String> expected = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void takesTheSample(@TempDir Path folder) throws IOException {
        TestHome home = home(folder.resolve("home"));
        try (Stream<Path> files = Files.list(Path.of("jobs/sample"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Files.copy(file, home.inbox().resolve(inOrder(file.getFileName().toString())));
            }
        }
        expected = digests(home);
        assertThat(expected.get(1)).isEqualTo("rejected 0");
        assertThat(expected.get(2)).isNotEqualTo(expected.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "da", "pl", "de", "en", "xlsx", "shopify", "woocommerce", "magento", "odoo"})
    void comesToTheSameDigests(String form) throws IOException {
        TestHome home = home(folder.resolve("home"));
        try (InputStream packed = Files.newInputStream(FORMS.resolve(form + ".zip"));
                ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, home.inbox().resolve(inOrder(entry.getName())));
            }
        }
        assertThat(digests(home)).isEqualTo(expected);
    }

    @Test
    void differsWhereAnOrderDiffers() throws IOException {
        TestHome home = home(folder.resolve("home"));
        try (Stream<Path> files = Files.list(Path.of("jobs/sample"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                String text = Files.readString(file).replace(",EUR,36.88,29.50,23.60", ",EUR,36.88,29.51,23.60");
                Files.writeString(
                        home.inbox().resolve(inOrder(file.getFileName().toString())), text);
            }
        }
        assertThat(digests(home)).isNotEqualTo(expected);
    }

    /** The first members' file goes before those of later months. */
    private static String inOrder(String name) {
        return name.replace("members.", "members-2026-09.");
    }

    private static TestHome home(Path root) throws IOException {
        TestHome home = TestHome.empty(root, Vendor.H2, 1, 10_000, 15);
        Files.writeString(root.resolve("config/company.yaml"), SHOPS, StandardOpenOption.APPEND);
        home.addJob(
                TestHome.JOB,
                Files.readString(Path.of("jobs/nordic-monthly/job.yaml")),
                "nordic",
                Files.readString(Path.of("config/plans/nordic/2026-01-01.yaml")));
        return home;
    }

    /** The digests of both months with all files taken, and how many lines were not. */
    private static List<String> digests(TestHome home) {
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(TestHome.JOB, "2026-09"));
            TestHome.mustBeDone(desk.run(TestHome.JOB, "2026-10"));
        }
        String september = home.digest("2026-09");
        String october = home.digest("2026-10");
        try (Database database = home.openDatabase()) {
            int rejected = database.client()
                    .sql("select coalesce(sum(rejected), 0) from import_file")
                    .query(Integer.class)
                    .single();
            return List.of(september, "rejected " + rejected, october);
        }
    }
}
