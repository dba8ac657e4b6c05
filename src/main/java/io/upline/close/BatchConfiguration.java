package io.upline.close;

import io.micrometer.observation.ObservationRegistry;
import io.upline.anchor.Anchor;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.control.Leases;
import io.upline.database.Database;
import io.upline.ledger.LedgerStore;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.version.CameLater;
import io.upline.version.Drafts;
import io.upline.version.FigureStore;
import io.upline.version.NextStep;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.RunStore;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.configuration.support.ScopeConfiguration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;

/** What all jobs run on: repository, registry, the operator that takes leases, and what an execution has in hand. */
@Configuration(proxyBeanMethods = false)
@Import(ScopeConfiguration.class)
public class BatchConfiguration {

    @Bean
    JobRepository jobRepository(Database database) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database.source());
        factory.setTransactionManager(database.transactions());
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    @Bean
    Running running() {
        return new Running();
    }

    @Bean
    RunReports runReports() {
        return new RunReports();
    }

    @Bean
    Admission admission(
            Home home,
            Company company,
            Workload workload,
            CompanyClock clock,
            RunStore runs,
            PeriodStore periods,
            LedgerStore ledger,
            ApprovalStore approvals,
            AuditStore audit,
            NextStep nextSteps,
            RunReports reports,
            Anchor anchor,
            Database database) {
        return new Admission(
                home, company, workload, clock, runs, periods, ledger, approvals, audit, nextSteps, reports, anchor,
                database);
    }

    @Bean
    LeasedJobOperator jobOperator(
            JobRepository repository,
            JobRegistry jobs,
            ObjectProvider<ObservationRegistry> observations,
            Leases leases,
            Admission admission,
            RunStore runs,
            RangeStore ranges,
            RunReports reports,
            TakenFiles takenFiles,
            Running running,
            CompanyClock clock) {
        LeasedJobOperator operator =
                new LeasedJobOperator(leases, admission, runs, ranges, reports, takenFiles, running, clock);
        operator.setJobRepository(repository);
        operator.setJobRegistry(jobs);
        operator.setTaskExecutor(new SyncTaskExecutor());
        operator.setObservationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
        return operator;
    }

    @Bean
    Steps steps(
            JobRepository repository,
            ObjectProvider<ObservationRegistry> observations,
            Database database,
            Workload workload,
            RunStore runs,
            RangeStore ranges,
            RunInHand hand,
            StepProgress progress,
            Running running) {
        return new Steps(
                repository,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                database,
                workload,
                runs,
                ranges,
                hand,
                progress,
                running);
    }

    @Bean
    PeriodRuns periodRuns(
            Home home,
            LeasedJobOperator operator,
            JobRegistry jobs,
            JobRepository executions,
            Running running,
            RunStore runs,
            PeriodStore periods,
            AuditStore audit,
            NextStep nextSteps,
            LostFiles lostFiles,
            FigureStore figures,
            CameLater later) {
        return new PeriodRuns(
                home, operator, jobs, executions, running, runs, periods, audit, nextSteps, lostFiles, figures, later);
    }

    @Bean
    @JobScope
    RunInHand runInHand(
            RunStore runs,
            Home home,
            @Value("#{jobParameters['run']}") long run,
            @Value("#{jobParameters['fence']}") long fence,
            @Value("#{jobParameters['by']}") String by,
            @Value("#{jobParameters['known']}") String known,
            @Value("#{jobParameters['account'] ?: ''}") String account) {
        return new RunInHand(runs, home, run, fence, by, known, account);
    }

    @Bean
    @JobScope
    DraftInHand draftInHand(RunInHand hand, Drafts drafts, RunStore runs, LedgerStore ledger) {
        return new DraftInHand(hand, drafts, runs, ledger);
    }

    @Bean
    @JobScope
    StepProgress stepProgress(Progress progress) {
        return new StepProgress(progress);
    }
}
