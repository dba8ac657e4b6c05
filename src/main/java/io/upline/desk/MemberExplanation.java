package io.upline.desk;

import io.upline.calculation.engine.Explanation;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.fact.Near;
import io.upline.ledger.MoneyPeriod;
import io.upline.money.Amount;
import io.upline.network.FoundMember;
import io.upline.network.MemberDetails;
import io.upline.network.MemberIds;
import io.upline.network.MemberNameStore;
import io.upline.network.MemberStore;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.report.Explained;
import io.upline.report.FoundMembers;
import io.upline.statement.StatementContent;
import io.upline.statement.StatementContents;
import io.upline.statement.StatementFile;
import io.upline.statement.StatementWriter;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One member's pay again: recomputed, never read from a stored explanation. */
final class MemberExplanation {

    /** How many members that were found by name a person looks through. */
    private static final int SHOWN = 20;

    private final Drafts drafts;
    private final VersionStore versions;
    private final RollStore rolls;
    private final ExplainedAccounts accounts;
    private final MemberStore members;
    private final MemberNameStore names;
    private final Company company;
    private final PeriodStore periods;
    private final RunStore runs;

    MemberExplanation(
            Drafts drafts,
            VersionStore versions,
            RollStore rolls,
            ExplainedAccounts accounts,
            MemberStore members,
            MemberNameStore names,
            Company company,
            PeriodStore periods,
            RunStore runs) {
        this.drafts = drafts;
        this.versions = versions;
        this.rolls = rolls;
        this.accounts = accounts;
        this.members = members;
        this.names = names;
        this.company = company;
        this.periods = periods;
        this.runs = runs;
    }

    Explained member(JobDefinition job, PayPeriod period, String memberId, ExplainedPart asked) {
        Run run = run(job, period);
        List<Version> drafted = versions.ofRun(run.id(), job.kind());
        long known = drafted.getLast().known();
        Roll roll = rolls.load(known);
        int member = number(roll.ids(), memberId, job, period);
        int source = asked.source().isEmpty() ? -1 : roll.keyOf(number(roll.ids(), asked.source(), job, period));
        Optional<Explanation.Explained> explained = drafts.explained(job, drafted, roll.keyOf(member), source);
        ExplainedPart part =
                explained.map(told -> asked.of(told.results().bonuses())).orElse(ExplainedPart.ALL);
        List<Fact> pay = explained
                .map(told -> part.in(told.facts(), memberId))
                .orElse(List.of(Fact.of("explain.notYet", "period", period)));
        List<Explanation.Sum> every = explained.map(Explanation.Explained::sums).orElse(List.of());
        List<Explanation.Sum> sums =
                every.stream().filter(sum -> part.hasTotal(sum.bonus())).toList();
        List<Fact> all = new ArrayList<>(pay);
        sums.forEach(sum -> sum.next().ifPresent(all::add));
        MemberNames names = MemberNames.of(all, memberId, members, known, roll);
        String currency = explained
                .map(Explanation.Explained::currency)
                .orElse(company.currency().code());
        List<Explained.BonusTotal> totals =
                sums.stream().map(sum -> total(sum, currency, names)).toList();
        long earned = every.stream().mapToLong(Explanation.Sum::amountMinor).reduce(0, Math::addExact);
        MoneyPeriod money = MoneyPeriod.of(job.name(), period);
        return new Explained(
                memberId,
                names.own(),
                job.name(),
                period,
                totals,
                new Amount(earned, currency),
                Stream.concat(corrected(job, period, run, memberId).stream(), names.in(pay).stream())
                        .toList(),
                accounts.of(run.id(), money, member, roll));
    }

    /** That a period was worked out again after the run that is explained, and where the differences stand. */
    private Optional<Fact> corrected(JobDefinition job, PayPeriod period, Run run, String memberId) {
        return versions.latestPosted(job.name(), period)
                .filter(latest -> latest.run() > run.id())
                .map(latest -> Fact.of(
                        "explain.correctedSince",
                        "job",
                        job.name(),
                        "period",
                        period,
                        "version",
                        latest.number(),
                        "with",
                        runs.get(latest.run())
                                .periodStart()
                                .map(day -> new PayPeriod(job.kind(), day))
                                .orElse(period),
                        "member",
                        memberId));
    }

    private static Explained.BonusTotal total(Explanation.Sum sum, String currency, MemberNames names) {
        return new Explained.BonusTotal(
                sum.bonus(),
                sum.lines(),
                new Amount(sum.amountMinor(), currency),
                sum.levels().stream()
                        .map(level -> new Explained.LevelTotal(
                                level.level(), level.lines(), new Amount(level.amountMinor(), currency)))
                        .toList(),
                sum.next().map(next -> names.in(List.of(next)).getFirst()));
    }

    StatementFile statement(JobDefinition job, PayPeriod period, String memberId) {
        Draft draft = drafts.standing(run(job, period), job, period);
        int member = number(draft.ids(), memberId, job, period);
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        boolean marked = periods.state(job.name(), period).compareTo(PeriodState.POSTED) < 0;
        StatementContent content =
                new StatementContents(draft, StatementContents.heading(company, draft, marked), details).of(member);
        if (content == null) {
            throw Refusal.of("noStatement", "member", memberId, "period", period);
        }
        return new StatementWriter(Words::spoken).write(content);
    }

    /** Members by a part of their names. */
    FoundMembers named(JobDefinition job, PayPeriod period, String asked) {
        if (asked.isBlank()) {
            throw Refusal.of("noNamePart");
        }
        Run run = run(job, period);
        long known = versions.ofRun(run.id(), job.kind()).getLast().known();
        MemberNameStore.Found found = names.named(asked, known, period.last(), SHOWN);
        List<FoundMembers.Member> shown = new ArrayList<>();
        Roll roll = found.members().isEmpty() ? new Roll(MemberIds.of(), new int[0]) : rolls.load(known);
        MoneyPeriod money = MoneyPeriod.of(job.name(), period);
        for (FoundMember member : found.members()) {
            int onRoll = roll.ids().find(member.id());
            boolean payee = onRoll >= 0 && accounts.has(run.id(), money, onRoll, roll);
            shown.add(new FoundMembers.Member(
                    member.id(), member.name(), member.country(), word(member.kind()), word(member.status()), payee));
        }
        Fact next = shown.isEmpty()
                ? Fact.of("explain.lookOtherwise")
                : Fact.of(
                        "explain.goOn",
                        "job",
                        job.name(),
                        "period",
                        period,
                        "member",
                        shown.getFirst().id());
        return new FoundMembers(job.name(), period, asked, shown, found.all() - shown.size(), next);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Run run(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw Refusal.of("notCalculated", "job", job.name(), "period", period);
        }
        return runs.get(run);
    }

    private static int number(MemberIds ids, String memberId, JobDefinition job, PayPeriod period) {
        int member = ids.find(memberId);
        if (member < 0) {
            throw Refusal.of(
                    "noMember", "job", job.name(), "period", period, "near", String.join(", ", near(memberId, ids)));
        }
        return member;
    }

    private static List<String> near(String memberId, MemberIds ids) {
        return Near.ids(
                memberId, () -> IntStream.range(0, ids.size()).mapToObj(ids::at).iterator());
    }
}
