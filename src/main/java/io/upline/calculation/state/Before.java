package io.upline.calculation.state;

import io.upline.calculation.Inputs;
import io.upline.calculation.State;
import io.upline.calculation.ground.Numbering;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.network.MemberIds;
import io.upline.plan.condition.Condition.LadderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** What the period before left behind, by member number. Rows of members that are no longer there are not read. */
public final class Before {

    /** The member number that {@link #each} passes for a row of no member. */
    static final int NOBODY = -1;

    private final State state;
    private final MemberIds ids;
    private final Numbering numbering;
    private final int[] rowMember;
    private final List<Inputs.ForcedRank> forced;

    /** Reads the state in the inputs as they came; {@code numbering} tells the members' own numbers. */
    public Before(Inputs inputs, Numbering numbering) {
        state = inputs.before();
        ids = inputs.members().ids();
        this.numbering = numbering;
        rowMember = new int[state.rows().size()];
        int at = 0;
        String last = "";
        int lastFound = NOBODY;
        for (int k = 0; k < rowMember.length; k++) {
            String id = state.rows().get(k).memberId();
            int found = id.isEmpty() ? NOBODY : id.equals(last) ? lastFound : find(id, at);
            rowMember[k] = numbering.own(found);
            at = Math.max(at, found);
            last = id;
            lastFound = found;
        }
        forced = inputs.forced();
    }

    /** Whether there is no period before, and no rank is forced in its place. */
    public boolean isNothing() {
        return state.ranks().isEmpty() && state.rows().isEmpty() && forced.isEmpty();
    }

    /** The inputs' number of an id, found near the one before when both ascend; {@code -2} for nobody known. */
    private int find(String id, int near) {
        for (int m = near; m < Math.min(ids.size(), near + 8); m++) {
            if (ids.at(m).equals(id)) {
                return m;
            }
        }
        int found = ids.find(id);
        return found < 0 ? -2 : found;
    }

    /** Hands over every row of a kind and bonus, with its member or {@link #NOBODY}. */
    public void each(String what, String bonus, ObjIntConsumer<State.Row> reader) {
        for (int k = 0; k < rowMember.length; k++) {
            State.Row row = state.rows().get(k);
            if (rowMember[k] != -2 && row.what().equals(what) && row.bonus().equals(bonus)) {
                reader.accept(row, rowMember[k]);
            }
        }
    }

    /** What members still owe of a volume. */
    public Optional<long[]> owed(String volume) {
        List<long[]> found = new ArrayList<>();
        each(Carried.OWED, volume, (row, m) -> {
            if (found.isEmpty()) {
                found.add(new long[ids.size()]);
            }
            if (m >= 0) {
                found.getFirst()[m] = row.volumeCenti();
            }
        });
        return found.stream().findFirst();
    }

    /** Fills a ladder with the ranks or grades of the period before, their grace, and what is assigned now. */
    public void fill(LadderColumn ladder) {
        if (ladder.ladder.ranks().isEmpty()) {
            return;
        }
        if (ladder.name == LadderName.RANK) {
            int at = 0;
            for (State.RankHeld held : state.ranks()) {
                int found = find(held.memberId(), at);
                if (found >= 0) {
                    at = found;
                    int m = numbering.own(found);
                    ladder.rankBefore[m] = ladder.ladder.indexOf(held.rank());
                    ladder.titleBefore[m] = Math.max(ladder.rankBefore[m], ladder.ladder.indexOf(held.title()));
                }
            }
            each(Carried.GRACE, "", (row, m) -> put(ladder.graceBefore, m, (int) row.count()));
        } else {
            each(Carried.GRADE, "", (row, m) -> put(ladder.rankBefore, m, ladder.ladder.indexOf(row.leg())));
            each(Carried.GRADE_TITLE, "", (row, m) -> put(ladder.titleBefore, m, ladder.ladder.indexOf(row.leg())));
            each(Carried.GRADE_GRACE, "", (row, m) -> put(ladder.graceBefore, m, (int) row.count()));
        }
        forced.forEach(rank -> force(ladder, rank));
        System.arraycopy(ladder.titleBefore, 0, ladder.title, 0, ladder.title.length);
    }

    /** Sets a forced rank on the ladder that has its name; the other ladder is left as it is. */
    private void force(LadderColumn ladder, Inputs.ForcedRank rank) {
        boolean meant = rank.only().isEmpty() || rank.only().get() == ladder.name;
        int position = meant ? ladder.ladder.indexOf(rank.rank()) : -1;
        put(ladder.forced, position < 0 ? -1 : numbering.own(rank.member()), position);
    }

    private static void put(int[] column, int member, int value) {
        if (member >= 0) {
            column[member] = value;
        }
    }

    /** For how many periods in a row up to the last one each member held what a run is named by. */
    public int[] periodsHeld(String run) {
        int[] before = new int[ids.size()];
        each(Carried.HELD, "", (row, m) -> put(before, row.leg().equals(run) ? m : -1, (int) row.count()));
        return before;
    }
}
