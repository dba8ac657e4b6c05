package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.period.PayPeriod;
import io.upline.report.Explained;
import io.upline.report.Review;
import io.upline.version.FigureStore;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money of two currencies is never added up: the sums are the company's currency's, and what is in others is told beside them. */
class SumsOfCurrenciesTest {

    @TempDir
    Path folder;

    @Test
    void sumsOfAccountsAreOfOneCurrency() {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-09"));
            Explained.Account one =
                    desk.inquiry().explain(JOB, "2026-09", "M000001").account().orElseThrow();
            assertThat(one.accrued().minor()).isPositive();
            Review.Accounts before = desk.inquiry().review(JOB, "2026-09").accounts();
            desk.database()
                    .client()
                    .sql("update account_sheet set currency = 'SEK' where party = 0")
                    .update();
            Review review = desk.inquiry().review(JOB, "2026-09");
            assertThat(review.accounts().accrued().minor())
                    .isEqualTo(before.accrued().minor() - one.accrued().minor());
            assertThat(review.accounts().toBePaid().minor())
                    .isEqualTo(before.toBePaid().minor() - one.toBePaid().minor());
            assertThat(review.accounts().payments()).isEqualTo(before.payments() - 1);
            assertThat(review.others())
                    .extracting(Words.english()::of)
                    .anyMatch(line -> line.contains("1 payee accrued")
                            && line.contains(" " + one.accrued().decimal() + " SEK"));
        }
    }

    @Test
    void correctionsAreOfOneCurrency() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        String[] order = Files.readAllLines(home.inbox().resolve("orders-2026-09.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[5].isEmpty())
                .max(Comparator.comparing(cells -> new java.math.BigDecimal(cells[9])))
                .orElseThrow();
        home.close("2026-09");
        home.drop(
                "return.csv",
                "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV",
                "R1,2026-10-05,2026-10-05," + order[3] + ",return," + order[0] + ",EUR,-" + order[7] + ",-" + order[8]
                        + ",-" + order[9]);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-10"));
            FigureStore figures = desk.get(FigureStore.class);
            PayPeriod own = desk.home().job(JOB).period("2026-10");
            long run = desk.database()
                    .client()
                    .sql("select max(run_id) from proposed_transfer")
                    .query(Long.class)
                    .single();
            long all = figures.corrections(run, own, "EUR");
            assertThat(all).isNegative();
            desk.database()
                    .client()
                    .sql("update proposed_transfer set currency = 'SEK' where line = 0 and event = 'earning'"
                            + " and party = (select max(party) from proposed_transfer where run_id = ?"
                            + " and event = 'earning' and credit <> 'payable')")
                    .param(run)
                    .update();
            long sek = figures.corrections(run, own, "SEK");
            assertThat(sek).isNegative();
            assertThat(figures.corrections(run, own, "EUR") + sek).isEqualTo(all);
        }
    }
}
