package io.upline.words;

import io.upline.money.Amount;
import io.upline.report.Compared;
import io.upline.report.Compared.ComparedMember;
import io.upline.report.Compared.ComparedRow;
import io.upline.report.Compared.PlanFigures;
import io.upline.report.Compared.RankMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Closed periods under another plan or with changed facts as text: what changes in all, by part, and for whom most. */
final class ComparedText {

    private static final int SHOWN = 10;

    private final Words words;

    ComparedText(Words words) {
        this.words = words;
    }

    List<String> of(Compared compared) {
        List<String> lines = new ArrayList<>();
        lines.add(head(compared));
        compared.changed().forEach(fact -> lines.add(words.of(fact)));
        lines.add(words.say("compare.basis", "versions", versions(compared)));
        lines.add(line("", words.say("compare.was"), words.say("compare.is"), words.say("compare.difference")));
        figures(compared.was(), compared.is(), lines);
        rows(words.say("compare.periods"), compared.periods(), lines);
        rows(words.say("compare.bonuses"), compared.bonuses(), lines);
        rows(words.say("compare.ranks"), compared.ranks(), lines);
        rows(words.say("compare.countries"), compared.countries(), lines);
        rows(words.say("compare.organisations"), compared.organisations(), lines);
        moves(compared.moves(), lines);
        if (compared.gain().members() == 0 && compared.lose().members() == 0) {
            lines.add(words.say("compare.nothing"));
        }
        lines.add(words.say(
                "compare.changes",
                "gaining",
                compared.gain().members(),
                "gained",
                compared.gain().amount(),
                "losing",
                compared.lose().members(),
                "lost",
                new Amount(
                        Math.negateExact(compared.lose().amount().minor()),
                        compared.lose().amount().currency()),
                "same",
                compared.same()));
        members(words.say("compare.winners"), compared.winners(), lines);
        members(words.say("compare.losers"), compared.losers(), lines);
        return lines;
    }

    private String head(Compared compared) {
        Object to = compared.to().equals(compared.from()) ? "" : compared.to();
        if (!compared.changed().isEmpty() && compared.other().equals(compared.plan())) {
            return words.say(
                    "compare.headSame",
                    "job",
                    compared.job(),
                    "from",
                    compared.from(),
                    "to",
                    to,
                    "plan",
                    compared.plan());
        }
        return words.say(
                "compare.head",
                "job",
                compared.job(),
                "from",
                compared.from(),
                "to",
                to,
                "plan",
                compared.plan(),
                "other",
                compared.other());
    }

    /** Which periods are compared in a version after their first. */
    private List<String> versions(Compared compared) {
        return compared.restated().stream()
                .map(each -> words.say("compare.restated", "period", each.period(), "version", each.version()))
                .toList();
    }

    private void figures(PlanFigures was, PlanFigures is, List<String> lines) {
        lines.add(line(words.say("compare.turnover"), was.turnover() + "", is.turnover() + "", ""));
        lines.add(line(
                words.say("compare.earned"),
                was.earned() + "",
                is.earned() + "",
                signed(is.earned().minor() - was.earned().minor(), was)));
        lines.add(line(
                words.say("compare.ratio"),
                Text.perMille(was.payoutPerMille()),
                Text.perMille(is.payoutPerMille()),
                ""));
        lines.add(line(
                words.say("compare.members"),
                was.members() + "",
                is.members() + "",
                String.format(Locale.ROOT, "%+d", is.members() - was.members())));
        lines.add(line(
                words.say("compare.topTenth"), Text.perMille(was.topPerMille()), Text.perMille(is.topPerMille()), ""));
    }

    private void rows(String title, List<ComparedRow> rows, List<String> lines) {
        if (rows.isEmpty()) {
            return;
        }
        lines.add(title);
        for (ComparedRow row : rows) {
            String name = row.name().isEmpty() ? words.say("compare.none") : row.name();
            lines.add(line(
                    "  " + name,
                    row.was() + "  (" + row.membersWas() + ")",
                    row.is() + "  (" + row.membersIs() + ")",
                    (row.difference().minor() > 0 ? "+" : "") + row.difference()));
        }
    }

    private void moves(List<RankMove> moves, List<String> lines) {
        for (RankMove move : moves.stream().limit(SHOWN).toList()) {
            lines.add(words.say(
                    "compare.move",
                    "count",
                    move.members(),
                    "was",
                    move.was().isEmpty() ? words.say("compare.none") : move.was(),
                    "is",
                    move.is().isEmpty() ? words.say("compare.none") : move.is(),
                    "step",
                    words.say(
                            switch (move.step()) {
                                case HIGHER -> "compare.higher";
                                case LOWER -> "compare.lower";
                                case OTHER -> "compare.otherLadder";
                            }),
                    "members",
                    move.named(),
                    "more",
                    move.members() > move.named().size()));
        }
        if (moves.size() > SHOWN) {
            lines.add(words.say("compare.moreMoves", "count", moves.size() - SHOWN));
        }
    }

    private void members(String title, List<ComparedMember> members, List<String> lines) {
        if (members.isEmpty()) {
            return;
        }
        lines.add(title);
        for (ComparedMember member : members.stream().limit(SHOWN).toList()) {
            lines.add(line(
                    "  " + member.member(),
                    member.was() + "",
                    member.is() + "",
                    (member.difference().minor() > 0 ? "+" : "") + member.difference()));
        }
    }

    private static String signed(long minor, PlanFigures of) {
        return (minor > 0 ? "+" : "") + new Amount(minor, of.earned().currency());
    }

    private static String line(String what, String was, String is, String difference) {
        return String.format(Locale.ROOT, "%-30s %26s %26s %18s", what, was, is, difference)
                .stripTrailing();
    }
}
