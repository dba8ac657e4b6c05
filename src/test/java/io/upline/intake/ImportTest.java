package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.Membership;
import io.upline.order.ReturnsRule;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Members and orders come in and are read back. */
class ImportTest {

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesMembersAndOrders(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            Summary summary = company.take("orders.csv", Company.ORDER_HEADER + """
                O3,2026-10-03,2026-10-04T10:00:00,K,standard,,EUR,30.00,30,25.5
                O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
                O2,2026-10-01,2026-10-01,B,autoship,,EUR,50.00,50,40
                R1,2026-10-09,2026-10-09,B,return,O1,EUR,-20.00,-20,-16
                U1,2026-10-09,,C,standard,,EUR,9.99,9,9
                """);

            assertThat(summary.tally().accepted()).isEqualTo(5);
            assertThat(summary.tally().acceptedMinor()).isEqualTo(16_999);
            Membership members = company.members(2, "2026-10-31");
            assertThat(Company.table(members)).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C A ACTIVE
                K C ACTIVE\
                """);
            assertThat(Company.table(company.orders(2, "2026-10", members, new ReturnsRule(true, 60)), members))
                    .isEqualTo("""
                        O1 B 2026-10-01 standard 10000 10000 8000 first
                        O2 B 2026-10-01 autoship 5000 5000 4000
                        R1 B 2026-10-01 return -2000 -2000 -1600 of O1
                        O3 K 2026-10-04 standard 3000 3000 2550 first\
                        """);
        }
    }
}
