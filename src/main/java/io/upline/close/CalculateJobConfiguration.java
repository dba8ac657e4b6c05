package io.upline.close;

import io.upline.company.Workload;
import io.upline.control.AuditStore;
import io.upline.network.RollStore;
import io.upline.settlement.ProposalStore;
import io.upline.version.FrozenInputs;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.ResultStore;
import io.upline.version.RunStore;
import io.upline.version.SupersededDrafts;
import io.upline.version.VersionStore;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code calculate}: takes the inbox and makes a period's draft; posts nothing. */
@Configuration(proxyBeanMethods = false)
public class CalculateJobConfiguration {

    @Bean("calculate")
    Job calculateJob(
            Steps steps,
            SupersededDrafts superseded,
            @Qualifier(ImportJobConfiguration.MEMBERS) Step importMembers,
            @Qualifier(ImportJobConfiguration.ORDERS) Step importOrders,
            @Qualifier("freezeInputs") Step freezeInputs,
            @Qualifier("rollUpVolume") Step rollUpVolume,
            @Qualifier("qualifyRanks") Step qualifyRanks,
            @Qualifier("calculateBonuses") Step calculateBonuses,
            @Qualifier("proposeSettlement") Step proposeSettlement,
            @Qualifier("indexResults") Step indexResults,
            @Qualifier("reconcile") Step reconcile) {
        JobExecutionListener afterwards = new JobExecutionListener() {
            @Override
            public void afterJob(JobExecution execution) {
                superseded.drop();
            }
        };
        return steps.job(
                "calculate",
                afterwards,
                importMembers,
                importOrders,
                freezeInputs,
                rollUpVolume,
                qualifyRanks,
                calculateBonuses,
                proposeSettlement,
                indexResults,
                reconcile);
    }

    @Bean
    Step freezeInputs(Steps steps, CalculationWork work) {
        return steps.once("freezeInputs", work::freeze);
    }

    @Bean
    Step rollUpVolume(Steps steps, Workload workload, CalculationWork work) {
        return steps.ranged("rollUpVolume", workload.chunk(), work::volumes);
    }

    @Bean
    Step qualifyRanks(Steps steps, Workload workload, CalculationWork work) {
        return steps.ranged("qualifyRanks", workload.chunk(), work::ranks);
    }

    @Bean
    Step calculateBonuses(Steps steps, Workload workload, CalculationWork work) {
        return steps.ranged("calculateBonuses", workload.chunk(), work::earnings);
    }

    @Bean
    Step proposeSettlement(Steps steps, Workload workload, CalculationWork work) {
        return steps.ranged("proposeSettlement", workload.chunk(), work::settlement);
    }

    @Bean
    Step indexResults(Steps steps, CalculationWork work) {
        return steps.once("indexResults", work::index);
    }

    @Bean
    Step reconcile(Steps steps, CalculationWork work) {
        return steps.once("reconcile", work::reconcile);
    }

    @Bean
    CalculationWork calculationWork(
            RunInHand hand,
            DraftInHand draft,
            FrozenInputs frozen,
            RangeStore ranges,
            VersionStore versions,
            ResultStore results,
            ProposalStore proposals,
            RollStore rolls,
            Reconciliation reconciliation,
            Workload workload,
            AuditStore audit) {
        return new CalculationWork(
                hand, draft, frozen, ranges, versions, results, proposals, rolls, reconciliation, workload, audit);
    }

    @Bean
    Reconciliation reconciliation(
            ResultStore results,
            ProposalStore proposals,
            RunStore runs,
            PeriodStore periods,
            AuditStore audit,
            RangeStore ranges) {
        return new Reconciliation(results, proposals, runs, periods, audit, ranges);
    }
}
