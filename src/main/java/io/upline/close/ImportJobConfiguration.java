package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.intake.Import;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code import}: takes the inbox, members before orders. Its steps begin a calculation too. */
@Configuration(proxyBeanMethods = false)
public class ImportJobConfiguration {

    static final String MEMBERS = "importMembers";
    static final String ORDERS = "importOrders";

    @Bean("import")
    Job importJob(Steps steps, @Qualifier(MEMBERS) Step members, @Qualifier(ORDERS) Step orders) {
        return steps.job("import", members, orders);
    }

    @Bean(MEMBERS)
    Step importMembers(Steps steps, InboxFiles files) {
        return steps.blocks(MEMBERS, files, files);
    }

    @Bean(ORDERS)
    Step importOrders(Steps steps, InboxFiles files) {
        return steps.blocks(ORDERS, files, files);
    }

    @Bean
    TakenFiles takenFiles(Import imports) {
        return new TakenFiles(imports);
    }

    @Bean
    @StepScope
    InboxFiles inboxFiles(
            Import imports,
            Company company,
            Home home,
            PeriodStore periods,
            CompanyClock clock,
            RangeStore ranges,
            RunInHand hand,
            RunReports reports,
            StepProgress progress,
            Progress firstPass,
            @Value("#{stepExecution.stepName}") String step) {
        return new InboxFiles(
                imports, company, home, periods, clock, ranges, hand, reports.of(hand.id()), progress, firstPass, step);
    }
}
