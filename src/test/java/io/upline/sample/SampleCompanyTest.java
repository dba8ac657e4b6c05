package io.upline.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.sample.SampleRows.Member;
import io.upline.sample.SampleRows.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {

    @BeforeAll
    static void writesItAnewWhenAsked() throws IOException {
        if (System.getProperty("sample") != null) {
            SampleCompany.write(SampleCompany.FOLDER);
            SampleCompany.writeNetwork(SampleNetwork.FOLDER);
        }
    }

    @Test
    void committedFilesAreThoseOfTheGenerator(@TempDir Path folder) throws IOException {
        SampleCompany.write(folder);

        for (String file : SampleCompany.FILES) {
            assertThat(SampleCompany.FOLDER.resolve(file))
                    .as("run: mvn -q test -Dtest=SampleCompanyTest -Dsample")
                    .hasSameBinaryContentAs(folder.resolve(file));
        }
        SampleCompany.writeNetwork(folder);
        for (String file : SampleNetwork.FILES) {
            assertThat(SampleNetwork.FOLDER.resolve(file))
                    .as("run: mvn -q test -Dtest=SampleCompanyTest -Dsample")
                    .hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void rowsAreValid() throws IOException {
        SampleRows all = read();

        assertThat(all.problems()).isEmpty();
        assertThat(all.members()).hasSizeBetween(1000, 1100);
        assertThat(all.members().stream().filter(Member::distributor)).hasSizeGreaterThanOrEqualTo(600);
    }

    @Test
    void salesAreAsSkewedAsInTheField() throws IOException {
        for (String month : List.of("2026-09", "2026-10")) {
            SampleRows all = read();
            long[] sales = new SampleRows(all.members(), ordersOf(all, month)).salesByDistributor();
            Arrays.sort(sales);

            assertThat(SampleRows.permilleOfTop(sales, 20)).as(month).isBetween(770L, 835L);
            assertThat(SampleRows.permilleOfTop(sales, 5)).as(month).isBetween(570L, 630L);
        }
    }

    @Test
    void changesAreOfMembersWhoAreThereAndOfOpenPeriods() throws IOException {
        Map<String, Member> known = read().members().stream().collect(Collectors.toMap(Member::id, member -> member));

        List<Map<String, String>> changes = SampleRows.table(SampleCompany.FOLDER.resolve(SampleCompany.CHANGES));

        assertThat(changes).hasSize(4).allSatisfy(change -> {
            assertThat(known).containsKeys(change.get("member_id"), change.get("sponsor_id"));
            assertThat(change.get("effective_on")).isBetween("2026-10-05", "2026-10-31");
        });
    }

    @Test
    void octoberBringsLateOrdersAndAWholeReturnForSeptember() throws IOException {
        List<Order> october = orders(SampleCompany.OCTOBER);
        Map<String, Order> september =
                orders(SampleCompany.SEPTEMBER).stream().collect(Collectors.toMap(Order::id, order -> order));

        assertThat(october.stream().filter(order -> order.paidAt().startsWith("2026-09")))
                .hasSize(4);
        assertThat(october.stream().filter(order -> september.containsKey(order.original())))
                .singleElement()
                .satisfies(back -> {
                    Order original = requireNonNull(september.get(back.original()));
                    assertThat(-back.amountMinor()).isEqualTo(original.amountMinor());
                    assertThat(-back.qvCenti()).isEqualTo(original.qvCenti());
                    assertThat(-back.cvCenti()).isEqualTo(original.cvCenti());
                    assertThat(original.paidAt()).startsWith("2026-09");
                });
        assertThat(october.stream().filter(order -> september.containsKey(order.id())))
                .singleElement()
                .satisfies(paid -> {
                    Order unpaid = requireNonNull(september.get(paid.id()));
                    assertThat(unpaid.paidAt()).isEmpty();
                    assertThat(paid.paidAt()).isEqualTo("2026-10-02");
                    assertThat(unpaid.paidOn(paid.paidAt())).isEqualTo(paid);
                });
    }

    /** Everything of both months; an order that is paid later is its last line. */
    private static SampleRows read() throws IOException {
        SampleRows september = SampleRows.read(file(SampleCompany.MEMBERS), file(SampleCompany.SEPTEMBER));
        SampleRows october = SampleRows.read(file(SampleCompany.NEWCOMERS), file(SampleCompany.OCTOBER));
        List<String> paidLater = october.orders().stream().map(Order::id).toList();
        return new SampleRows(
                Stream.concat(september.members().stream(), october.members().stream())
                        .toList(),
                Stream.concat(
                                september.orders().stream().filter(order -> !paidLater.contains(order.id())),
                                october.orders().stream())
                        .toList());
    }

    private static List<Order> ordersOf(SampleRows all, String month) {
        return all.orders().stream()
                .filter(order -> order.paidAt().startsWith(month))
                .toList();
    }

    private static List<Order> orders(String name) throws IOException {
        return SampleRows.read(file(SampleCompany.MEMBERS), file(name)).orders();
    }

    private static Path file(String name) {
        Path file = SampleCompany.FOLDER.resolve(name);
        assertThat(Files.exists(file)).as(name).isTrue();
        return file;
    }
}
