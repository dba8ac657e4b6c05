package io.upline.statement;

import io.upline.calculation.Earned;
import io.upline.calculation.Results;
import io.upline.company.Company;
import io.upline.network.MemberDetails;
import io.upline.settlement.MemberAccount;
import io.upline.statement.StatementContent.EarningLine;
import io.upline.statement.StatementContent.OwnVolume;
import io.upline.statement.StatementContent.Payee;
import io.upline.version.Draft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each member's statement says, from a draft in memory. */
public final class StatementContents {

    private final Draft draft;
    private final Heading heading;
    private final MemberDetails details;
    private final TeamLevels team;
    private final int[] inPeriod;
    private final String measure;

    /** What {@link #fetch} came to; kept so that its reading is not left out as good for nothing. */
    @SuppressWarnings("UnusedVariable")
    private int fetched;

    /** The statements of a draft's members; {@code details} are numbered by the draft's roll. */
    public StatementContents(Draft draft, Heading heading, MemberDetails details) {
        this.draft = draft;
        this.heading = heading;
        this.details = details;
        this.measure = draft.own().inputs().orders().measures().getFirst();
        this.team = TeamLevels.of(
                draft.own().membership().members(), draft.own().inputs().orders(), 0);
        this.inPeriod = draft.roll().numbersIn(draft.own().membership());
    }

    /** What stands above each statement of what was posted. */
    public static Heading heading(Company company, Draft draft) {
        return heading(company, draft, false);
    }

    /** What stands above each statement, marked as a draft or not. */
    public static Heading heading(Company company, Draft draft, boolean marked) {
        return new Heading(
                company.name(),
                draft.job().name(),
                draft.period().toString(),
                draft.period().first(),
                draft.period().last(),
                1,
                false,
                marked,
                company.currency().code());
    }

    /** The statement of a member by its number on the roll, or {@code null} when it has no account. */
    public @Nullable StatementContent of(int onRoll) {
        MemberAccount account = draft.proposal().account(onRoll);
        if (account == null) {
            return null;
        }
        Results results = draft.own().results();
        int member = inPeriod[onRoll];
        List<OwnVolume> volumes = new ArrayList<>();
        for (int v = 0; v < results.volumeNames().size() && member >= 0; v++) {
            volumes.add(new OwnVolume(results.volumeNames().get(v), results.volume(v)[member]));
        }
        return new StatementContent(
                heading,
                new Payee(
                        account.memberId(),
                        details.name()[onRoll],
                        member < 0 ? "" : name(results.rankNames(), results.rank()[member]),
                        member < 0 ? "" : name(results.rankNames(), results.title()[member]),
                        details.language()[onRoll]),
                account,
                member < 0 ? List.of() : lines(results, member),
                volumes,
                measure,
                member < 0 ? List.of() : team.below(member));
    }

    private List<EarningLine> lines(Results results, int member) {
        List<Earned> earned = Earned.of(results, member, member + 1);
        String[] names = new String[earned.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = nameOf(earned.get(i).source());
        }
        fetched = fetch(earned, names);
        List<EarningLine> lines = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            lines.add(new EarningLine(earned.get(i), names[i]));
        }
        return lines;
    }

    /**
     * Reads a letter of each text. Among a million members, those who are sources of lines stand far from each other in memory: in a loop
     * that does nothing else many of them are on their way at once, and nobody waits for each when its cell is written.
     */
    private static int fetch(List<Earned> earned, String... names) {
        int letters = 0;
        for (int i = 0; i < names.length; i++) {
            letters += firstOf(names[i]) + firstOf(earned.get(i).sourceId());
        }
        return letters;
    }

    private static int firstOf(String text) {
        return text.isEmpty() ? 0 : text.charAt(0);
    }

    private String nameOf(int source) {
        return source < 0 ? "" : details.name()[draft.own().membership().numberIn(draft.roll(), source)];
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}
