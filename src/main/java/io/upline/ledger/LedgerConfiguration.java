package io.upline.ledger;

import io.upline.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The ledger of an opened home. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    @Bean
    LedgerStore ledgerStore(Database database) {
        return new LedgerStore(database);
    }
}
