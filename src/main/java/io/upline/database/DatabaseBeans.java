package io.upline.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** An open {@link Database} as the beans that a server's scheduler and health want; the database stays its owner's to close. */
@Configuration(proxyBeanMethods = false)
public class DatabaseBeans {

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.source();
    }

    @Bean
    PlatformTransactionManager transactionManager(Database database) {
        return database.transactions();
    }
}
