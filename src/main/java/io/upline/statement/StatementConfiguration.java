package io.upline.statement;

import io.upline.company.Company;
import io.upline.intake.Door;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberStore;
import io.upline.settlement.PaymentStore;
import io.upline.version.FigureStore;
import io.upline.version.PeriodStore;
import io.upline.version.VersionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the close workbooks of an opened home say. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class StatementConfiguration {

    @Bean
    CloseContents closeContents(
            FigureStore figures,
            MemberStore members,
            VersionStore versions,
            PaymentStore payments,
            Company company,
            PeriodStore periods,
            LedgerStore ledger,
            Door door) {
        return new CloseContents(
                figures,
                members,
                versions,
                payments,
                company,
                periods,
                ledger,
                new InputTotals(figures, door, versions, company.zone()));
    }
}
