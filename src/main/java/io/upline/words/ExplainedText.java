package io.upline.words;

import io.upline.money.Amount;
import io.upline.report.Explained;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes why a member is paid what it is as lines of text: the sums first, then line by line, then the account. */
final class ExplainedText {

    private final Words words;

    ExplainedText(Words words) {
        this.words = words;
    }

    List<String> of(Explained explained) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "explain.head",
                "member",
                explained.member(),
                "name",
                explained.name(),
                "job",
                explained.job(),
                "period",
                explained.period()));
        totals(explained, lines);
        explained.pay().forEach(fact -> lines.add(words.of(fact)));
        if (explained.account().isEmpty()) {
            lines.add(words.say("explain.noAccount"));
        }
        explained.account().ifPresent(account -> account(account, lines));
        return lines;
    }

    private void totals(Explained explained, List<String> lines) {
        if (explained.totals().isEmpty()) {
            return;
        }
        lines.add(words.say("explain.earned", "amount", explained.earned(), "period", explained.period()));
        for (Explained.BonusTotal total : explained.totals()) {
            lines.add(words.say(
                    "explain.total", "bonus", total.bonus(), "amount", total.amount(), "lines", total.lines()));
            for (Explained.LevelTotal level : total.levels()) {
                lines.add(words.say(
                        "explain.totalOfLevel",
                        "level",
                        level.level(),
                        "amount",
                        level.amount(),
                        "lines",
                        level.lines()));
            }
            total.next().ifPresent(next -> lines.add(words.say("explain.nextRow", "next", next)));
        }
    }

    private void account(Explained.Account account, List<String> lines) {
        account.corrections().forEach(each -> lines.add(words.say("explain.corrected", "what", correction(each))));
        lines.add(words.say(
                "explain.account",
                "broughtForward",
                account.broughtForward(),
                "accrued",
                account.accrued(),
                "other",
                account.other().map(Object.class::cast).orElse(""),
                "toBePaid",
                account.toBePaid(),
                "held",
                account.held(),
                "carried",
                account.carried()));
        account.movements()
                .forEach(each -> lines.add(words.say("explain.moved", "what", each.what(), "amount", each.amount())));
        account.payment().ifPresent(payment -> lines.add(words.of(payment)));
        if (!account.heldBecause().isEmpty()) {
            lines.add(words.say("explain.held", "because", account.heldBecause()));
        }
        if (account.carried().minor() > 0) {
            lines.add(carried(account.carried(), account.minimum(), account.payDays()));
        }
        account.owed().ifPresent(owed -> owed(owed, lines));
    }

    private String carried(Amount carried, Optional<Amount> minimum, List<String> payDays) {
        long missing = minimum.map(Amount::minor).orElse(0L) - carried.minor();
        if (missing <= 0) {
            return words.say("explain.carriedToRun", "carried", carried, "payDays", payDays);
        }
        return words.say(
                "explain.carried",
                "carried",
                carried,
                "minimum",
                minimum.orElseThrow(),
                "missing",
                new Amount(missing, carried.currency()));
    }

    private void owed(Explained.Owed owed, List<String> lines) {
        lines.add(words.say("explain.owed", "amount", owed.amount()));
        owed.taken().forEach(each -> lines.add(words.say("explain.taken", "what", correction(each))));
        if (owed.setOff().minor() != 0) {
            lines.add(words.say("explain.setOff", "amount", owed.setOff()));
        }
    }

    private String correction(Explained.Correction each) {
        return words.say(
                "explain.correction",
                "period",
                each.period(),
                "bonus",
                each.bonus(),
                "position",
                each.position().orElse(""),
                "amount",
                each.amount(),
                "cause",
                each.cause().map(Object.class::cast).orElse(""));
    }
}
