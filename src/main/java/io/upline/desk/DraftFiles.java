package io.upline.desk;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.period.PayPeriod;
import io.upline.statement.CloseContents;
import io.upline.statement.CloseWorkbook;
import io.upline.statement.PaymentList;
import io.upline.statement.StatementFile;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.words.Words;
import java.io.IOException;
import java.io.OutputStream;

/** The papers of a draft, marked as such, for whoever is asked to approve it: what a post would make of it. */
public final class DraftFiles {

    private final Home home;
    private final Drafts drafts;
    private final PeriodStore periods;
    private final RunStore runs;
    private final CloseContents contents;
    private final MemberExplanation members;
    private final PaymentList payments;

    DraftFiles(
            Home home,
            Drafts drafts,
            PeriodStore periods,
            RunStore runs,
            CloseContents contents,
            MemberExplanation members,
            PaymentList payments) {
        this.home = home;
        this.drafts = drafts;
        this.periods = periods;
        this.runs = runs;
        this.contents = contents;
        this.members = members;
        this.payments = payments;
    }

    /**
     * Writes the close workbook of a draft, and leaves the target open.
     *
     * @throws Refusal when there is no draft, since nothing was calculated or all of it is posted
     */
    public void workbook(String jobName, String periodText, OutputStream target) throws IOException {
        JobDefinition job = home.job(jobName);
        Run run = drafted(job, job.period(periodText));
        Draft draft = drafts.standing(run, job, job.period(periodText));
        CloseWorkbook.write(contents.ofDraft(draft, run.digest(), Words.english()), Words.english(), target);
    }

    /** Writes the payments that a post of a draft would make, as the payment list; none has an id yet. */
    public void payments(String jobName, String periodText, OutputStream target) throws IOException {
        JobDefinition job = home.job(jobName);
        PayPeriod period = job.period(periodText);
        payments.proposed(drafts.standing(drafted(job, period), job, period), target);
    }

    /** A member's statement of a draft. */
    public StatementFile statement(String jobName, String periodText, String memberId) {
        JobDefinition job = home.job(jobName);
        PayPeriod period = job.period(periodText);
        drafted(job, period);
        return members.statement(job, period, memberId);
    }

    private Run drafted(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw Refusal.of("notCalculated", "job", job.name(), "period", period);
        }
        if (periods.state(job.name(), period).compareTo(PeriodState.POSTED) >= 0) {
            throw Refusal.of("noDraft", "job", job.name(), "period", period);
        }
        return runs.get(run);
    }
}
