package io.upline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyGeneratorTest {

    private static final int MEMBERS = 20_000;
    private static final int ORDERS = 100_000;
    private static final PayPeriod OCTOBER = PayPeriod.parse(PeriodKind.MONTH, "2026-10");

    private Path folder = Path.of("");

    private SampleRows rows = new SampleRows(List.of(), List.of());

    @BeforeAll
    void generates(@TempDir Path temporary) throws IOException {
        folder = temporary;
        rows = SampleRows.read(members("a", 7), orders("a", 7));
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        assertThat(Files.mismatch(members("b", 7), folder.resolve("a-members.csv")))
                .isEqualTo(-1);
        assertThat(Files.mismatch(orders("b", 7), folder.resolve("a-orders.csv")))
                .isEqualTo(-1);
    }

    @Test
    void anotherSeedGivesAnotherCompany() throws IOException {
        assertThat(Files.mismatch(members("c", 8), folder.resolve("a-members.csv")))
                .isPositive();
        assertThat(Files.mismatch(orders("c", 8), folder.resolve("a-orders.csv")))
                .isPositive();
    }

    @Test
    void allRowsAreValid() {
        assertThat(rows.members()).hasSize(MEMBERS);
        assertThat(rows.orders()).hasSize(ORDERS);
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    void salesAreAsSkewedAsInTheField() {
        long[] sales = rows.salesByDistributor();
        Arrays.sort(sales);

        assertThat(SampleRows.permilleOfTop(sales, 20))
                .as("permille of the top 20 %")
                .isBetween(780L, 830L);
        assertThat(SampleRows.permilleOfTop(sales, 5))
                .as("permille of the top 5 %")
                .isBetween(580L, 640L);
    }

    @Test
    void ordersAreOfEveryType() {
        Map<String, Integer> count = new HashMap<>();
        rows.orders().forEach(order -> count.merge(order.type(), 1, Integer::sum));

        assertThat(count).containsOnlyKeys("standard", "autoship", "kit", "return");
        assertThat(count.get("autoship")).isBetween(ORDERS / 4, ORDERS / 2);
        assertThat(count.get("return")).isBetween(ORDERS / 1000, ORDERS / 100);
        assertThat(rows.orders().stream().filter(order -> order.paidAt().isEmpty()))
                .hasSizeBetween(ORDERS / 1000, ORDERS / 50);
    }

    @Test
    void averageMemberBuysWhateverTheNumberOfOrders() throws IOException {
        Path fewer = folder.resolve("fewer.csv");
        CompanyGenerator.of(MEMBERS, 7, OCTOBER.last()).writeOrders(fewer, OCTOBER, ORDERS / 2, Progress.SILENT);

        long more = rows.volumeCenti();
        long less = SampleRows.read(folder.resolve("a-members.csv"), fewer).volumeCenti();

        assertThat(less * 100 / more).as("percent").isBetween(95L, 105L);
        assertThat(more / MEMBERS).as("centi a member").isBetween(52_00L, 60_00L);
    }

    @Test
    void treeIsWideAndDeepAsInTheField() {
        int[] depth = rows.depths();
        int[] front = rows.fronts();

        assertThat(Arrays.stream(depth).max().orElseThrow()).as("deepest").isBetween(12, 60);
        assertThat(Arrays.stream(front).max().orElseThrow()).as("widest front").isBetween(30, MEMBERS / 10);
    }

    @Test
    void placementHasTwoLegsUnderEachOther() throws IOException {
        Path file = folder.resolve("placed.csv");
        CompanyGenerator.of(MEMBERS, 7, OCTOBER.last()).withPlacement().writeMembers(file, Progress.SILENT);

        List<String[]> placed = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cell -> !cell[4].isEmpty())
                .toList();

        assertThat(placed).hasSizeGreaterThan(MEMBERS / 3);
        assertThat(placed.stream().map(cell -> cell[4] + cell[5])).doesNotHaveDuplicates();
        assertThat(placed)
                .allMatch(cell -> cell[4].compareTo(cell[0]) < 0 && (cell[5].equals("L") || cell[5].equals("R")));
    }

    @Test
    void companyOfOneIsACompany() throws IOException {
        CompanyGenerator one = CompanyGenerator.of(1, 7, OCTOBER.last());
        Path members = folder.resolve("one.csv");
        Path orders = folder.resolve("one-orders.csv");

        one.writeMembers(members, Progress.SILENT);
        one.writeOrders(orders, OCTOBER, 10, Progress.SILENT);

        assertThat(SampleRows.read(members, orders).problems()).isEmpty();
    }

    @Test
    void companyOfNobodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyGenerator.of(0, 7, OCTOBER.last()))
                .withMessage("a company has at least one member");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyGenerator.of(1, 7, OCTOBER.last())
                        .writeOrders(
                                folder.resolve("x"), PayPeriod.parse(PeriodKind.MONTH, "2010-01"), 10, Progress.SILENT))
                .withMessage("nobody has joined by 2010-01-01");
    }

    private Path members(String name, long seed) throws IOException {
        Path file = folder.resolve(name + "-members.csv");
        CompanyGenerator.of(MEMBERS, seed, OCTOBER.last()).writeMembers(file, Progress.SILENT);
        return file;
    }

    private Path orders(String name, long seed) throws IOException {
        Path file = folder.resolve(name + "-orders.csv");
        CompanyGenerator.of(MEMBERS, seed, OCTOBER.last()).writeOrders(file, OCTOBER, ORDERS, Progress.SILENT);
        return file;
    }
}
