package io.upline.statement;

import io.upline.calculation.Breakage;
import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.control.AuditStore;
import io.upline.intake.bridge.Bridge;
import io.upline.intake.bridge.BridgeLine;
import io.upline.money.Amount;
import io.upline.network.MemberDetails;
import io.upline.period.PayPeriod;
import io.upline.plan.kind.Bonus;
import io.upline.settlement.MemberAccount;
import io.upline.statement.CloseLists.Act;
import io.upline.statement.CloseLists.Balance;
import io.upline.statement.CloseLists.FileLine;
import io.upline.statement.CloseLists.Unbroken;
import io.upline.version.Draft;
import io.upline.words.StepWords;
import io.upline.words.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What the lists of the close workbook say of one draft. */
final class CloseListContents {

    /** How many members with held or carried money are listed one by one. */
    private static final int MOST = 200_000;

    private final Company company;
    private final AuditStore audit;
    private final Words words;

    CloseListContents(Company company, AuditStore audit, Words words) {
        this.company = company;
        this.audit = audit;
        this.words = words;
    }

    CloseLists of(Draft draft, Bridge bridge, MemberDetails details) {
        return new CloseLists(
                bridge.lines().stream().map(line -> line(line, draft.period())).toList(),
                bridge.more(),
                draft.own().results().breakage(),
                unbroken(draft),
                balances(draft, details, MemberAccount::heldMinor, this::held),
                balances(draft, details, MemberAccount::carriedMinor, this::carried),
                acts(draft));
    }

    private List<Unbroken> unbroken(Draft draft) {
        Results results = draft.own().results();
        Set<String> told = results.breakage().stream().map(Breakage::bonus).collect(Collectors.toSet());
        return results.totals().stream()
                .filter(total -> !told.contains(total.bonus()) && total.breakageMinor() == 0)
                .map(total -> new Unbroken(total.bonus(), why(draft.own().plan().bonus(total.bonus()), total)))
                .toList();
    }

    private String why(Optional<Bonus> bonus, Results.BonusTotal total) {
        if (bonus.isEmpty()) {
            return words.say("close.unbrokenGone");
        }
        if (!bonus.get().kind().over().isEmpty()) {
            return words.say("close.unbrokenCap");
        }
        return total.promisedMinor() == 0 && total.lines() == 0
                ? words.say("close.unbrokenNothing")
                : words.say("close.unbrokenEarned");
    }

    private FileLine line(BridgeLine line, PayPeriod period) {
        String why = line.why()
                .map(words::of)
                .orElseGet(() ->
                        line.counts().map(day -> period.around(day).toString()).orElse(""));
        return new FileLine(
                StepWords.of(line.step(), words),
                line.file(),
                line.line(),
                line.orderId(),
                line.orderLine(),
                line.ordered(),
                line.counts(),
                line.memberId(),
                line.amountMinor(),
                why);
    }

    private List<Balance> balances(Draft draft, MemberDetails details, ToLongFunction<MemberAccount> amount, Why why) {
        List<Balance> rows = new ArrayList<>();
        long more = 0;
        long moreMinor = 0;
        for (int member = 0; member < draft.proposal().members(); member++) {
            MemberAccount account = draft.proposal().account(member);
            long minor = account == null ? 0 : amount.applyAsLong(account);
            if (account == null || minor == 0) {
                continue;
            }
            if (rows.size() < MOST) {
                rows.add(new Balance(account.memberId(), details.name()[member], minor, why.of(account)));
            } else {
                more++;
                moreMinor = Math.addExact(moreMinor, minor);
            }
        }
        if (more > 0) {
            rows.add(new Balance("", words.say("close.moreMembers", "count", more), moreMinor, ""));
        }
        return rows;
    }

    /** Why money of an account is not paid. */
    private interface Why {
        String of(MemberAccount account);
    }

    private String held(MemberAccount account) {
        return words.say("close.exceptionHeld", "reasons", account.holds());
    }

    private String carried(MemberAccount account) {
        if (account.carriedMinor() < 0) {
            return words.say("close.owed");
        }
        long minimum = company.minimumPayoutMinor().getOrDefault(account.currency(), 0L);
        return account.carriedMinor() < minimum
                ? words.say("close.belowMinimum", "minimum", new Amount(minimum, account.currency()))
                : words.say("close.payDayLater");
    }

    /** What was done since the posting before, up to the batch of this one: what is done later would change the workbook. */
    private List<Act> acts(Draft draft) {
        long before = audit.sealed(draft.job().name() + "/" + draft.period().previous());
        long sealed = audit.sealed(draft.job().name() + "/" + draft.period());
        List<Act> acts = new ArrayList<>();
        audit.between(
                before,
                sealed == 0 ? Long.MAX_VALUE : sealed,
                row -> acts.add(new Act(
                        row.seq(),
                        LocalDateTime.ofInstant(row.at(), company.zone()),
                        words.say("close.identity", "who", row.who(), "known", row.known()),
                        row.action().replace('-', ' '),
                        row.subject(),
                        words.of(row.detail()))));
        return acts;
    }
}
