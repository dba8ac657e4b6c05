package io.upline.desk;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Holder;
import io.upline.control.Lease;
import io.upline.control.Leases;
import io.upline.control.Reason;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.intake.CompanyRules;
import io.upline.intake.HeldLines;
import io.upline.intake.Rejection;
import io.upline.money.Amount;
import io.upline.period.CompanyClock;
import io.upline.report.Decision;
import io.upline.report.HeldPreview;
import io.upline.report.HeldPreview.Change;
import io.upline.version.ForeseenPeriod;
import io.upline.version.Foresight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Held lines, for whoever decides on them: what one would change, and its acceptance by two people. */
public final class HeldDecisions {

    private static final String IMPORT = "import";

    private final Home home;
    private final Company company;
    private final HeldLines held;
    private final Foresight foresight;
    private final Leases leases;
    private final AuditStore audit;
    private final CompanyClock clock;
    private final Database database;

    HeldDecisions(
            Home home,
            Company company,
            HeldLines held,
            Foresight foresight,
            Leases leases,
            AuditStore audit,
            CompanyClock clock,
            Database database) {
        this.home = home;
        this.company = company;
        this.held = held;
        this.foresight = foresight;
        this.leases = leases;
        this.audit = audit;
        this.clock = clock;
        this.database = database;
    }

    /** Who gains and who loses by a held line, by how much, in which closed periods. */
    public HeldPreview preview(Actor actor, int id) {
        try (Lease _ = leases.take(IMPORT, Holder.here(actor, "rejections"))) {
            Rejection line = line(id);
            LocalDate from = held.effective(line);
            HeldLines.Beginning begun = begin(actor, line);
            try {
                List<Change> changes = new ArrayList<>();
                for (JobDefinition job : home.jobs()) {
                    foresight.of(job, from, begun.known()).forEach(each -> changes(each, changes));
                }
                changes.sort(Comparator.comparing((Change each) -> each.period().first())
                        .thenComparing(Change::job)
                        .thenComparingLong(each -> -Math.abs(each.difference().minor()))
                        .thenComparing(Change::member));
                long total = 0;
                for (Change change : changes) {
                    total = Math.addExact(total, change.difference().minor());
                }
                return new HeldPreview(id, line.file(), line.line(), line.subject(), from, changes, amount(total));
            } finally {
                begun.giveUp();
            }
        }
    }

    private void changes(ForeseenPeriod period, List<Change> into) {
        TreeSet<String> members = new TreeSet<>(period.before().keySet());
        members.addAll(period.after().keySet());
        for (String member : members) {
            long before = period.before().getOrDefault(member, 0L);
            long after = period.after().getOrDefault(member, 0L);
            if (before != after) {
                into.add(new Change(
                        period.job().name(),
                        period.period(),
                        member,
                        amount(before),
                        amount(after),
                        amount(Math.subtractExact(after, before))));
            }
        }
    }

    private Amount amount(long minor) {
        return new Amount(minor, company.currency().code());
    }

    /**
     * Accepts a held line. Once as many people have as it takes, two for a change that reaches back and one otherwise, it is taken, and the closed
     * periods it reaches into are restated with the next run.
     */
    public Decision accept(Actor actor, int id, String reason) {
        actor.must(Actor.Right.DECIDE);
        String why = Reason.of(reason);
        try (Lease _ = leases.take(IMPORT, Holder.here(actor, "rejections"))) {
            Rejection line = line(id);
            DecidedOn what = DecidedOn.of(line, company);
            if (line.acceptedBy().contains(actor.name())) {
                throw Refusal.of("acceptedAlready", "by", actor.name(), "id", id);
            }
            if (line.acceptedBy().size() + 1 < HeldLines.needed(line)) {
                database.inTransaction(() -> {
                    held.accept(id, actor.name(), why, clock.now());
                    audit.add(
                            actor,
                            "accept",
                            "rejection " + id,
                            Fact.of(
                                    "audit.acceptedOnce",
                                    "reason",
                                    why,
                                    "what",
                                    what.where(),
                                    "problem",
                                    what.problem(),
                                    "amount",
                                    what.amount()),
                            held.touched(id));
                });
                return new Decision(Fact.of("decision.acceptedOnce", "id", id, "by", actor.name()), Optional.empty());
            }
            HeldLines.Beginning begun = begin(actor, line);
            database.inTransaction(() -> {
                held.accept(id, actor.name(), why, clock.now());
                begun.complete(clock.now());
                audit.add(
                        actor,
                        "accept",
                        "rejection " + id,
                        Fact.of(
                                HeldLines.needed(line) == 1 ? "audit.acceptedAlone" : "audit.accepted",
                                "reason",
                                why,
                                "known",
                                begun.known(),
                                "what",
                                what.where(),
                                "problem",
                                what.problem(),
                                "amount",
                                what.amount()),
                        held.touched(id));
            });
            return new Decision(Fact.of("decision.accepted", "id", id, "known", begun.known()), Optional.empty());
        }
    }

    private Rejection line(int id) {
        return held.find(id).orElseThrow(() -> Refusal.of("notHeld", "id", id));
    }

    private HeldLines.Beginning begin(Actor actor, Rejection line) {
        return held.begin(line, rules(), actor, clock.now())
                .orElseThrow(() -> Refusal.of("fitsNoMore", "id", line.id()));
    }

    /** The company's settings for a line on which people decide: no period counts as closed. */
    private CompanyRules rules() {
        return CompanyRules.of(company, home.jobs(), _ -> Optional.empty(), clock.today());
    }
}
