package io.upline.control;

import io.upline.company.Workload;
import io.upline.database.Database;
import io.upline.period.CompanyClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Leases, approvals and the audit trail of an opened home. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class ControlConfiguration {

    @Bean
    Leases leases(Database database, Workload workload, CompanyClock clock) {
        return new Leases(database, workload.leaseSeconds(), clock);
    }

    @Bean
    ApprovalStore approvalStore(Database database, CompanyClock clock) {
        return new ApprovalStore(database, clock);
    }

    @Bean
    AuditStore auditStore(Database database, CompanyClock clock) {
        return new AuditStore(database, clock);
    }
}
