package io.upline.intake;

import io.upline.company.Workload;
import io.upline.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What takes files into an opened home, and the files and lines that were not taken. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    Import inboxImport(Database database, Workload workload) {
        return new Import(database, workload.partitionsAbove());
    }

    @Bean
    Rejections rejections(Database database) {
        return new Rejections(database);
    }

    @Bean
    Refusals refusals(Database database) {
        return new Refusals(database);
    }

    @Bean
    HeldLines heldLines(Database database) {
        return new HeldLines(database);
    }

    @Bean
    Door door(Database database) {
        return new Door(database);
    }
}
