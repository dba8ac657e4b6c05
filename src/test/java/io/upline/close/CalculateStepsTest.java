package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.database.Database;
import io.upline.desk.TestHome;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.VersionStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The steps of a calculation, each after those it needs. A draft is made anew for each test. */
@SpringBatchTest
@SpringJUnitConfig(initializers = OpenedTestHome.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init") // Spring and JUnit fill the fields before each test
class CalculateStepsTest {

    private static final List<String> RESULTS = List.of("rollUpVolume", "qualifyRanks", "calculateBonuses");

    @Autowired
    ApplicationContext context;

    private Run run;
    private StepAlone steps;

    @BeforeEach
    void begin() throws Exception {
        JobDefinition job = context.getBean(Home.class).job(TestHome.JOB);
        run = context.getBean(RunStore.class)
                .add(Run.Kind.CALCULATE, job.name(), job.period("2026-09"), 0, OpenedTestHome.THREADS, "olga");
        steps = new StepAlone(context, run);
        steps.run(List.of("importMembers", "importOrders"));
    }

    @Test
    void freezeInputsMakesOneVersionAndRangesForTheStepsThatWrite() {
        steps.runs("freezeInputs");
        assertThat(context.getBean(RunStore.class).get(run.id()).frozen()).isTrue();
        assertThat(count("select count(*) from period_version where run_id = ?"))
                .isOne();
        assertThat(count("select count(distinct step) from run_range where run_id = ? and to_item > 0"
                        + " and step not like 'import%' and step <> 'freezeInputs'"))
                .isEqualTo(4);
    }

    @Test
    void rollUpVolumeWritesEachMemberOnce() {
        writesEachMember("rollUpVolume", "member_volume");
    }

    @Test
    void qualifyRanksWritesEachMemberOnce() {
        writesEachMember("qualifyRanks", "member_rank");
    }

    @Test
    void calculateBonusesCountsMembersAndWritesTheirLines() {
        steps.runs("freezeInputs");
        StepExecution bonuses = steps.runs("calculateBonuses");
        assertThat(bonuses.getReadCount()).isEqualTo(members());
        assertThat(ofVersion("earning")).isPositive();
    }

    @Test
    void proposeSettlementWritesAccountsAndTransfers() {
        steps.runs("freezeInputs");
        StepExecution proposal = steps.runs("proposeSettlement");
        assertThat(proposal.getReadCount()).isEqualTo(members());
        assertThat(count("select count(*) from account_sheet where run_id = ?")).isPositive();
        assertThat(count("select count(*) from proposed_transfer where run_id = ?"))
                .isPositive();
    }

    @Test
    void indexResultsLeavesAnEmbeddedDatabaseAsItIs() {
        steps.runs("freezeInputs");
        steps.run(RESULTS);
        long before = ofVersion("earning");
        steps.runs("indexResults");
        assertThat(ofVersion("earning")).isEqualTo(before);
    }

    @Test
    void reconcileSetsTheDigestAndThePeriod() {
        steps.runs("freezeInputs");
        steps.run(RESULTS);
        steps.run(List.of("proposeSettlement", "reconcile"));
        assertThat(context.getBean(RunStore.class).get(run.id()).digest()).hasSize(64);
        JobDefinition job = context.getBean(Home.class).job(TestHome.JOB);
        assertThat(context.getBean(PeriodStore.class).state(job.name(), job.period("2026-09")))
                .isEqualTo(PeriodState.CALCULATED);
    }

    @Test
    void reconcileStopsWhenAStepHasNotWrittenAll() {
        steps.runs("freezeInputs");
        steps.run(List.of("rollUpVolume", "qualifyRanks", "proposeSettlement"));
        assertThat(steps.ended("reconcile").getStatus()).isEqualTo(BatchStatus.FAILED);
    }

    private void writesEachMember(String step, String table) {
        steps.runs("freezeInputs");
        StepExecution written = steps.runs(step);
        assertThat(written.getReadCount()).isEqualTo(members());
        assertThat(written.getWriteCount()).isEqualTo(members());
        assertThat(ofVersion(table)).isEqualTo(members());
    }

    private long members() {
        JobDefinition job = context.getBean(Home.class).job(TestHome.JOB);
        return context.getBean(VersionStore.class)
                .ofRun(run.id(), job.kind())
                .getLast()
                .members();
    }

    private long ofVersion(String table) {
        return count("select count(*) from " + table + " where version_id in"
                + " (select version_id from period_version where run_id = ?)");
    }

    private long count(String sql) {
        return context.getBean(Database.class)
                .client()
                .sql(sql)
                .param(run.id())
                .query(Long.class)
                .single();
    }
}
