package io.upline.anchor;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.control.AuditStore;
import io.upline.control.Leases;
import io.upline.database.Database;
import io.upline.ledger.LedgerStore;
import io.upline.period.CompanyClock;
import io.upline.settlement.PaymentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The anchor of an opened home, and its adoption. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class AnchorConfiguration {

    @Bean
    Anchor anchor(
            Home home,
            Company company,
            HomeIdentity identity,
            LedgerStore ledger,
            AuditStore audit,
            PaymentStore payments,
            Database database,
            CompanyClock clock) {
        return new Anchor(
                home,
                company,
                identity,
                new HomeStore(database),
                new AdoptionStore(database),
                ledger,
                audit,
                new AnchorBodies(ledger, payments),
                database,
                clock);
    }

    @Bean
    Adoptions adoptions(
            Home home,
            Anchor anchor,
            LedgerStore ledger,
            AuditStore audit,
            Leases leases,
            Database database,
            CompanyClock clock) {
        return new Adoptions(home, anchor, new AdoptionStore(database), ledger, audit, leases, database, clock);
    }
}
