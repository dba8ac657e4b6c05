package io.upline.close;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.network.MemberDetails;
import io.upline.settlement.MemberAccount;
import io.upline.statement.Heading;
import io.upline.statement.StatementContent;
import io.upline.statement.StatementContent.EarningLine;
import io.upline.statement.StatementContent.OwnVolume;
import io.upline.statement.StatementContent.Payee;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each member's statement says, from a draft in memory. */
final class StatementContents {

    private final Draft draft;
    private final Heading heading;
    private final MemberDetails details;
    private final TeamLevels team;
    private final String measure;

    StatementContents(Draft draft, Heading heading, MemberDetails details) {
        this.draft = draft;
        this.heading = heading;
        this.details = details;
        this.measure = draft.own().inputs().orders().measures().getFirst();
        this.team = TeamLevels.of(
                draft.membership().members(), draft.own().inputs().orders(), 0);
    }

    static Heading heading(Company company, Draft draft) {
        return new Heading(
                company.name(),
                draft.job().name(),
                draft.period().toString(),
                draft.period().first(),
                draft.period().last(),
                1,
                false,
                company.currency().getCurrencyCode(),
                company.digits());
    }

    /** The statement of a member, or {@code null} when it has no account. */
    @Nullable StatementContent of(int member) {
        MemberAccount account = draft.proposal().account(member);
        if (account == null) {
            return null;
        }
        Results results = draft.own().results();
        List<OwnVolume> volumes = new ArrayList<>();
        for (int v = 0; v < results.volumeNames().size(); v++) {
            volumes.add(new OwnVolume(results.volumeNames().get(v), results.volume(v)[member]));
        }
        return new StatementContent(
                heading,
                new Payee(
                        account.memberId(),
                        details.name()[member],
                        name(results.rankNames(), results.rank()[member]),
                        name(results.rankNames(), results.title()[member]),
                        details.language()[member]),
                account,
                lines(results, member),
                volumes,
                measure,
                team.below(member));
    }

    private List<EarningLine> lines(Results results, int member) {
        Earnings earnings = results.earnings(member, member + 1);
        List<EarningLine> lines = new ArrayList<>(earnings.size());
        for (int i = 0; i < earnings.size(); i++) {
            int source = earnings.source()[i];
            lines.add(new EarningLine(
                    results.bonuses().get(earnings.bonus()[i]),
                    source < 0 ? "" : draft.ids().at(source),
                    source < 0 ? "" : details.name()[source],
                    earnings.level()[i],
                    earnings.baseCenti()[i],
                    earnings.rateE8()[i],
                    earnings.amountMinor()[i],
                    results.rules().get(earnings.rule()[i])));
        }
        return lines;
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}
