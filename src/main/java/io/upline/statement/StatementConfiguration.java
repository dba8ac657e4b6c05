package io.upline.statement;

import io.upline.company.Company;
import io.upline.control.AuditStore;
import io.upline.intake.Door;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberStore;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.PaymentStore;
import io.upline.version.Bridges;
import io.upline.version.ChangedAccounts;
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
    PaymentList paymentList(
            MemberStore members,
            PaymentStore payments,
            BankAccountStore accounts,
            ChangedAccounts changed,
            Company company) {
        return new PaymentList(members, payments, accounts, changed, company);
    }

    @Bean
    CloseContents closeContents(
            FigureStore figures,
            MemberStore members,
            VersionStore versions,
            PaymentStore payments,
            BankAccountStore accounts,
            Company company,
            PeriodStore periods,
            LedgerStore ledger,
            Door door,
            Bridges bridges,
            AuditStore audit,
            ChangedAccounts changed) {
        return new CloseContents(
                figures,
                members,
                versions,
                payments,
                accounts,
                company,
                periods,
                ledger,
                new InputTotals(figures, door, bridges, company.zone()),
                bridges,
                audit,
                changed);
    }
}
