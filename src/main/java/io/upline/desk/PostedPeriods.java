package io.upline.desk;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import io.upline.settlement.PaymentStore;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds the states, versions and approvals of a job's periods against the ledger, and payments against transfers. */
final class PostedPeriods {

    private final Company company;
    private final LedgerStore ledger;
    private final PeriodStore periods;
    private final VersionStore versions;
    private final RunStore runs;
    private final ApprovalStore approvals;
    private final PaymentStore payments;

    PostedPeriods(
            Company company,
            LedgerStore ledger,
            PeriodStore periods,
            VersionStore versions,
            RunStore runs,
            ApprovalStore approvals,
            PaymentStore payments) {
        this.company = company;
        this.ledger = ledger;
        this.periods = periods;
        this.versions = versions;
        this.runs = runs;
        this.approvals = approvals;
        this.payments = payments;
    }

    /**
     * Refuses a period of which nothing was posted.
     *
     * @throws Refusal naming the periods that can be verified
     */
    void refuseUnknown(JobDefinition job, PayPeriod period) {
        TreeSet<PayPeriod> posted = new TreeSet<>();
        versions.posted(job.name(), job.kind()).forEach(version -> posted.add(version.period()));
        periods.of(job.name(), job.kind()).stream()
                .filter(PeriodStore.Entry::isPosted)
                .forEach(entry -> posted.add(entry.period()));
        if (!posted.contains(period)) {
            throw Refusal.of(
                    "nothingToVerify",
                    "job",
                    job.name(),
                    "period",
                    period,
                    "posted",
                    posted.stream().map(PayPeriod::toString).toList());
        }
    }

    /** What does not hold of a job's periods, or of one. */
    void check(JobDefinition job, Optional<PayPeriod> only, List<Fact> damages, List<Fact> sound) {
        TreeSet<PayPeriod> all = new TreeSet<>();
        versions.posted(job.name(), job.kind()).forEach(version -> all.add(version.period()));
        periods.of(job.name(), job.kind()).forEach(entry -> all.add(entry.period()));
        for (LedgerBatch batch : ledger.all()) {
            if (batch.event().kind() == EventKind.CLOSE && batch.period().job().equals(job.name())) {
                all.add(new PayPeriod(job.kind(), batch.period().first()));
            }
        }
        all.removeIf(period -> only.isPresent() && !only.get().equals(period));
        all.forEach(period -> check(job, period, damages, sound));
        payments.firstUnlike()
                .ifPresent(unlike -> damages.add(Fact.of(
                        unlike.posted() ? "verify.notPaid" : "verify.notPosted",
                        "payment",
                        unlike.payment(),
                        "batch",
                        unlike.batch(),
                        "member",
                        unlike.member(),
                        "amount",
                        new Amount(unlike.amountMinor(), unlike.currency()))));
        payments.firstOtherList().ifPresent(batch -> damages.add(Fact.of("verify.otherList", "batch", batch)));
    }

    private void check(JobDefinition job, PayPeriod period, List<Fact> damages, List<Fact> sound) {
        Optional<LedgerBatch> close =
                ledger.of(LedgerEvent.close(MoneyPeriod.of(job.name(), period))).filter(LedgerBatch::sealed);
        boolean posted = periods.of(job.name(), job.kind()).stream()
                .anyMatch(entry -> entry.period().equals(period) && entry.isPosted());
        boolean version = versions.latestPosted(job.name(), period).isPresent();
        if (close.isEmpty()) {
            if (posted || version) {
                damages.add(Fact.of("verify.noBatch", "period", period, "state", periods.state(job.name(), period)));
            }
            return;
        }
        if (!posted) {
            damages.add(Fact.of("verify.state", "period", period, "state", periods.state(job.name(), period)));
        }
        if (!version) {
            damages.add(Fact.of("verify.noVersion", "period", period));
        }
        approved(job, period, close.get(), damages, sound);
    }

    private void approved(
            JobDefinition job, PayPeriod period, LedgerBatch close, List<Fact> damages, List<Fact> sound) {
        Optional<Run> calculation = runs.find(close.run()).flatMap(post -> runs.find(post.draftRun()));
        List<Approval> standing =
                calculation.map(run -> approvals.standing(run.id())).orElse(List.of());
        List<String> by = new ArrayList<>();
        for (Approval approval : standing) {
            if (approval.digest().equals(close.digest())) {
                by.add(approval.by());
            }
        }
        String drawn = calculation.map(Run::digest).orElse("");
        if (by.size() < standing.size() || by.isEmpty() || !drawn.equals(close.digest())) {
            damages.add(
                    Fact.of("verify.notApproved", "period", period, "batch", close.batch(), "digest", close.digest()));
            return;
        }
        long own = versions.ofRun(calculation.get().id(), job.kind()).stream()
                .filter(Version::posted)
                .filter(each -> each.period().equals(period))
                .count();
        if (own != 1) {
            damages.add(Fact.of("verify.noVersion", "period", period));
        }
        sound.add(Fact.of(
                "verify.approved",
                "period",
                period,
                "digest",
                close.digest(),
                "by",
                by,
                "wanted",
                company.approvals()));
    }
}
