package io.upline.settlement;

import io.upline.company.Company;
import io.upline.database.Database;
import io.upline.ledger.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What settles the drafts of an opened home. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class SettlementConfiguration {

    @Bean
    ProposalStore proposalStore(Database database) {
        return new ProposalStore(database);
    }

    @Bean
    PaymentStore paymentStore(Database database) {
        return new PaymentStore(database);
    }

    @Bean
    Settlement settlement(Company company, LedgerStore ledger) {
        return new Settlement(company, ledger);
    }

    @Bean
    BankAccountStore bankAccountStore(Database database) {
        return new BankAccountStore(database);
    }
}
