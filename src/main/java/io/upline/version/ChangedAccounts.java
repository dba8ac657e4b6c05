package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.fact.Fact;
import io.upline.intake.Import;
import io.upline.settlement.AccountHistory;
import io.upline.settlement.AccountHistory.Change;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Payees whose bank account is another than at the last close of their job, or than when the draft was made: that is how money is stolen,
 * so whoever decides is told. An account is compared with the last one there was: one that was taken away meanwhile is not forgotten.
 *
 * <p>Nothing is asked of the rows of people unless an import brought any since.
 */
public final class ChangedAccounts {

    private static final int SHOWN = 5;

    private final BankAccountStore accounts;
    private final Import imports;
    private final VersionStore versions;

    ChangedAccounts(BankAccountStore accounts, Import imports, VersionStore versions) {
        this.accounts = accounts;
        this.imports = imports;
        this.versions = versions;
    }

    /** The last import that is complete: what a post that pays now knows of accounts. */
    public long known() {
        return imports.lastKnown();
    }

    /** The changes among those whom a run's draft would pay, if it was posted now; by member id. */
    public List<Change> ofDraft(JobDefinition job, long run) {
        List<Version> drafted = versions.ofRun(run, job.kind());
        if (drafted.isEmpty()) {
            return List.of();
        }
        Version own = drafted.getLast();
        long since = since(own);
        return histories(since, own).stream()
                .map(each -> each.change(since, own.known(), known()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Change::memberId))
                .toList();
    }

    /**
     * The changes among those who were paid, by member id; the same whenever it is asked, since each payment keeps the hash of its account.
     *
     * @param own the version that was posted
     * @param run reference of the payment run
     */
    public Map<String, Change> ofPayments(Version own, String run, List<Payment> paid) {
        long since = since(own);
        Map<String, AccountHistory> histories = new HashMap<>();
        histories(since, own).forEach(each -> histories.put(each.memberId(), each));
        Map<String, Change> changes = new HashMap<>();
        for (Payment payment : histories.isEmpty() ? List.<Payment>of() : paid) {
            AccountHistory history = histories.get(payment.memberId());
            if (history != null) {
                long to = history.knownTo(run, payment.accountHash(), own.known());
                history.change(since, own.known(), to).ifPresent(change -> changes.put(change.memberId(), change));
            }
        }
        return changes;
    }

    private List<AccountHistory> histories(long since, Version own) {
        return imports.bringsPeople(since) ? accounts.after(since, own.known(), own.run()) : List.of();
    }

    private long since(Version own) {
        return versions.latestPostedBefore(own.job(), own.period().previous(), own.run())
                .map(before -> Math.min(before.known(), own.known()))
                .orElse(own.known());
    }

    /** What is said of changes among those whom a run's draft would pay; empty for none. */
    public Optional<Fact> told(JobDefinition job, long run) {
        List<Change> changes = ofDraft(job, run);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of(
                        "bank.changed",
                        "count",
                        changes.size(),
                        "after",
                        after(changes),
                        "first",
                        first(changes, true),
                        "more",
                        more(changes),
                        "imports",
                        brought(changes),
                        "job",
                        job.name(),
                        "period",
                        versions.ofRun(run, job.kind()).getLast().period()));
    }

    /** What is said of changes among those who were paid, without a digit of an account, for log and trail; empty for none. */
    public Optional<Fact> paid(List<Change> changes) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Fact.of(
                        "bank.paid",
                        "count",
                        changes.size(),
                        "after",
                        after(changes),
                        "first",
                        first(changes, false),
                        "more",
                        more(changes),
                        "imports",
                        brought(changes)));
    }

    /** What the payment list says of a change. */
    public Fact was(Change change) {
        return Fact.of(
                "bank.was",
                "was",
                change.was(),
                "first",
                change.was().isEmpty() ? "first" : "",
                "import",
                brought(change.known()),
                "after",
                change.afterDraft() ? Fact.of("bank.afterDraft") : "");
    }

    private static Object after(List<Change> changes) {
        long after = changes.stream().filter(Change::afterDraft).count();
        return after == 0 ? "" : after;
    }

    private static List<Fact> first(List<Change> changes, boolean masked) {
        return changes.stream()
                .limit(SHOWN)
                .map(each -> masked
                        ? Fact.of(
                                "bank.masked",
                                "member",
                                each.memberId(),
                                "was",
                                each.was(),
                                "first",
                                each.was().isEmpty() ? "first" : "",
                                "is",
                                each.is())
                        : Fact.of("bank.member", "member", each.memberId()))
                .toList();
    }

    private static Object more(List<Change> changes) {
        return changes.size() > SHOWN ? changes.size() - SHOWN : "";
    }

    private List<Fact> brought(List<Change> changes) {
        List<Fact> brought = new ArrayList<>();
        new TreeSet<>(changes.stream().map(Change::known).toList()).forEach(known -> brought.add(brought(known)));
        return brought.subList(0, Math.min(SHOWN, brought.size()));
    }

    private Fact brought(long known) {
        return Fact.of("bank.import", "known", known, "file", imports.file(known));
    }
}
