package io.upline.intake;

import io.upline.company.Workload;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What takes files into an opened home, and the files and lines that were not taken. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    Import inboxImport(Database database, AuditStore audit, Workload workload) {
        return new Import(database, audit, workload.partitionsAbove());
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
    HeldLines heldLines(Database database, AuditStore audit) {
        return new HeldLines(database, audit);
    }

    @Bean
    DoneFiles doneFiles(Database database, AuditStore audit) {
        return new DoneFiles(new ImportStore(database, audit));
    }

    @Bean
    Door door(Database database) {
        return new Door(database);
    }
}
