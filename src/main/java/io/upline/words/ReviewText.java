package io.upline.words;

import io.upline.money.Amount;
import io.upline.report.Review;
import io.upline.report.Review.Figures;
import io.upline.version.PeriodState;
import io.upline.version.VersionRead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The review of a draft as text. */
final class ReviewText {

    private final Words words;
    private final ReviewedFilesText files;

    ReviewText(Words words) {
        this.words = words;
        this.files = new ReviewedFilesText(words);
    }

    List<String> of(Review review) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "review.head",
                "job",
                review.job(),
                "period",
                review.period(),
                "first",
                review.first(),
                "last",
                review.last(),
                "state",
                review.state()));
        lines.add(words.say(
                "review.plan",
                "plan",
                review.plan(),
                "planFrom",
                review.planFrom(),
                "known",
                review.known(),
                "digest",
                review.digest()));
        files.files(review, lines);
        totals(review, lines);
        bonuses(review, lines);
        review.beforeIs()
                .ifPresent(each ->
                        lines.add(words.say("review.beforeIs", "period", each.period(), "version", each.version())));
        review.restates().forEach(each -> lines.add(Text.restates(words, each)));
        corrections(review, lines);
        held(review, lines);
        review.reads().forEach(each -> lines.add(reads(each)));
        review.others().forEach(each -> lines.add(words.of(each)));
        unheld(review, lines);
        review.movers().ifPresent(movers -> lines.add(movers(movers)));
        afterwards(review, lines);
        lines.add(words.of(review.next().what()));
        return lines;
    }

    private void totals(Review review, List<String> lines) {
        Figures now = review.now();
        Optional<Figures> before = review.before();
        lines.add(row(words.say("review.orders"), now.orders() + "", before.map(last -> last.orders() + "")));
        lines.add(row(words.say("review.turnover"), now.turnover() + "", before.map(last -> last.turnover() + "")));
        lines.add(row(words.say("review.earned"), now.earned() + "", before.map(last -> last.earned() + "")));
        lines.add(row(words.say("review.ratio"), ratio(now), before.map(ReviewText::ratio)));
        Review.Accounts accounts = review.accounts();
        lines.add(words.say(
                "review.accounts",
                "broughtForward",
                accounts.broughtForward(),
                "accrued",
                accounts.accrued(),
                "toBePaid",
                accounts.toBePaid(),
                "payments",
                accounts.payments(),
                "held",
                accounts.held(),
                "carried",
                accounts.carried()));
    }

    private void corrections(Review review, List<String> lines) {
        for (Review.Corrected each : review.corrections()) {
            lines.add(words.say(
                    "review.correction",
                    "period",
                    each.period(),
                    "member",
                    each.member(),
                    "bonus",
                    each.bonus(),
                    "amount",
                    each.amount(),
                    "cause",
                    each.cause()));
        }
        if (review.moreCorrections() > 0) {
            lines.add(words.say(
                    "review.moreCorrections",
                    "count",
                    review.moreCorrections(),
                    "job",
                    review.job(),
                    "period",
                    review.period()));
        }
    }

    private void held(Review review, List<String> lines) {
        for (Review.Held each : review.held()) {
            lines.add(words.say(
                    "review.heldMoney", "member", each.member(), "amount", each.amount(), "reasons", each.reasons()));
        }
        if (review.moreHeld() > 0) {
            lines.add(words.say(
                    "review.moreHeld", "count", review.moreHeld(), "job", review.job(), "period", review.period()));
        }
    }

    private void bonuses(Review review, List<String> lines) {
        Map<String, Amount> last = new HashMap<>();
        review.before().ifPresent(before -> before.bonuses().forEach(each -> last.put(each.bonus(), each.earned())));
        for (Review.Earned each : review.now().bonuses()) {
            Amount none = new Amount(0, each.earned().currency());
            lines.add(row(
                    "  " + each.bonus(),
                    each.earned().toString(),
                    review.before()
                            .map(before -> last.getOrDefault(each.bonus(), none).toString())));
        }
        if (!review.now().caps().isEmpty() || !review.now().cutOff().isEmpty()) {
            lines.add(words.say(
                    review.now().cutOff().isEmpty() ? "review.nothingCut" : "review.cutOff",
                    "caps",
                    review.now().caps(),
                    "cut",
                    review.now().cutOff().stream()
                            .map(each -> words.say("review.cutOfBonus", "bonus", each.bonus(), "amount", each.earned()))
                            .toList()));
        }
    }

    private String reads(Review.Reads reads) {
        List<String> periods = reads.periods().stream()
                .map(each -> words.say("review.readPeriod", "period", each.period(), "version", each.version()))
                .toList();
        return words.say(
                reads.what() == VersionRead.What.RANKS ? "review.readsRanks" : "review.readsResults",
                "job",
                reads.job(),
                "periods",
                periods);
    }

    private void unheld(Review review, List<String> lines) {
        if (!review.unpaid().isEmpty()) {
            lines.add(words.say("review.unpaid", "bonuses", review.unpaid()));
        }
        if (!review.unheld().isEmpty()) {
            lines.add(words.say("review.unheld", "ranks", review.unheld()));
        }
        if (!review.unheldBefore().isEmpty()) {
            lines.add(words.say(
                    "review.unheldBefore",
                    "ranks",
                    review.unheldBefore(),
                    "previous",
                    review.period().previous()));
        }
    }

    private String movers(List<Review.Mover> movers) {
        return movers.isEmpty()
                ? words.say("review.noMovers")
                : words.say(
                        "review.movers",
                        "movers",
                        movers.stream()
                                .map(mover -> words.say(
                                        "review.mover",
                                        "member",
                                        mover.member(),
                                        "change",
                                        (mover.change().minor() > 0 ? "+" : "") + mover.change()))
                                .toList());
    }

    private void afterwards(Review review, List<String> lines) {
        if (review.blockedBy().count() > 0) {
            lines.add(words.say(
                    "review.blocked",
                    "what",
                    review.blockedBy().facts(),
                    "job",
                    review.job(),
                    "period",
                    review.period()));
        } else if (review.state().compareTo(PeriodState.POSTED) < 0) {
            lines.add(words.say("review.unblocked"));
        }
        files.noted(review, lines);
        review.leftOut().forEach(each -> lines.add(words.of(each)));
        if (review.moreLeftOut() > 0) {
            lines.add(words.say(
                    "review.moreLeftOut",
                    "count",
                    review.moreLeftOut(),
                    "job",
                    review.job(),
                    "period",
                    review.period()));
        }
        if (!review.makers().isEmpty() && review.state().compareTo(PeriodState.APPROVED) < 0) {
            lines.add(words.say("review.makers", "makers", review.makers()));
        }
        later(review, lines);
    }

    private void later(Review review, List<String> lines) {
        boolean posted = review.state().compareTo(PeriodState.POSTED) >= 0;
        long orders = review.arrivedLater();
        List<String> first = review.firstArrived();
        if (orders > 0) {
            Object more = more(orders, first);
            lines.add(
                    posted
                            ? words.say("review.lateNext", "count", orders, "first", first, "more", more)
                            : words.say("review.late", "count", orders, "first", first, "more", more));
        }
        long members = review.membersLater();
        List<String> who = review.firstMembers();
        if (members > 0) {
            Object more = more(members, who);
            lines.add(
                    posted
                            ? words.say("review.membersNext", "count", members, "first", who, "more", more)
                            : words.say("review.membersLate", "count", members, "first", who, "more", more));
        }
    }

    private static Object more(long count, List<String> first) {
        return count > first.size() ? count - first.size() : "";
    }

    private String row(String what, String now, Optional<String> last) {
        String before = last.map(value -> words.say("review.lastPeriod", "value", value))
                .orElse("");
        return String.format(Locale.ROOT, "%-24s %18s%s", what, now, before);
    }

    private static String ratio(Figures figures) {
        return Text.perMille(figures.payoutPerMille());
    }
}
