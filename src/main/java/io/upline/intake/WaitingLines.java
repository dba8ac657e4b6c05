package io.upline.intake;

import io.upline.control.Actor;
import io.upline.database.Database;
import io.upline.intake.WaitingStore.Waiting;
import io.upline.network.MemberImportStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes, with an import whose own lines are written, the lines of earlier files that waited and need wait no longer. They are judged
 * against what is known now, as if they had come now, and their rows carry the import's number with the line of their own file.
 *
 * <p>It goes in rounds, each written in a transaction of its own, because one line that is taken can complete another. Members whose lines
 * name one another, in files with the same header, are judged together. A round that is not written leaves nothing behind.
 */
final class WaitingLines {

    private final WaitingStore store;
    private final MemberImportStore members;
    private final WaitingJudge judge;
    private final ImportStore.Taken taken;
    private final ImportStore imports;
    private final Actor actor;
    private final Set<Integer> judged = new HashSet<>();
    private WaitingJudge.Round round = WaitingJudge.Round.NONE;

    WaitingLines(Database database, ImportStore imports, ImportStore.Taken taken, CompanyRules rules, Actor actor) {
        this.actor = actor;
        this.store = new WaitingStore(database);
        this.members = new MemberImportStore(database, taken.known());
        this.judge = new WaitingJudge(database, taken.known(), rules);
        this.taken = taken;
        this.imports = imports;
    }

    /** Whether any line waits. */
    boolean any() {
        return store.any(taken.attempt());
    }

    /** Judges those lines that need wait no longer; false when there are none. Nothing is written. */
    boolean find() {
        List<Waiting> left = new ArrayList<>(store.open(taken.attempt()));
        left.removeIf(each -> judged.contains(each.id()));
        List<Waiting> ready = ready(left);
        while (!ready.isEmpty()) {
            List<Waiting> together = together(ready);
            together.forEach(each -> judged.add(each.id()));
            round = judge.of(together);
            if (!round.isEmpty()) {
                return true;
            }
            ready.removeAll(together);
        }
        return false;
    }

    /** Writes what {@link #find} has judged, in the transaction under way; returns how many lines were taken. */
    int take() {
        round.write();
        store.taken(round.taken(), taken.attempt());
        round.left().forEach(store::judged);
        if (!round.left().isEmpty()) {
            imports.trail().judged(actor, taken, List.copyOf(round.left().keySet()));
        }
        Tally tally = round.block().tally();
        imports.completed(taken.attempt(), tally.accepted(), tally.acceptedMinor());
        // a line that waits for something else now may be judged again once that has come with this import too
        judged.removeAll(round.left().keySet());
        round = WaitingJudge.Round.NONE;
        return tally.accepted();
    }

    /** The first line that is ready, with those that are judged with it: one a member, or those of its file. */
    private static List<Waiting> together(List<Waiting> ready) {
        Waiting first = ready.getFirst();
        List<Waiting> together = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (Waiting each : ready) {
            boolean same = each.members() == first.members() && each.header().equals(first.header());
            boolean fits = first.members() || each.attempt() == first.attempt();
            if (same && fits && (!first.members() || subjects.add(each.subject()))) {
                together.add(each);
            }
        }
        return together;
    }

    /** The lines whose need is there, and members that need only one another. */
    private List<Waiting> ready(List<Waiting> waiting) {
        Map<Integer, String> needs = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> orders = new HashSet<>();
        Set<String> products = new HashSet<>();
        for (Waiting each : waiting) {
            String need = need(each);
            needs.put(each.id(), need);
            if (each.problem() == Problem.PRODUCT_UNKNOWN) {
                products.add(need);
            } else {
                (needsOrder(each) ? orders : ids).add(need.replaceFirst(":\\d+$", ""));
                ids.add(need);
            }
        }
        Set<String> knownProducts = store.knownProducts(products, taken.known());
        Set<String> knownMembers = members.known(ids);
        Set<String> knownOrders = store.knownOrders(orders, taken.known());
        List<Waiting> ready = new ArrayList<>(waiting);
        for (boolean again = true; again; ) {
            Set<String> coming = new HashSet<>();
            ready.stream()
                    .filter(each -> each.members() && !isFurtherLine(each))
                    .forEach(each -> coming.add(each.header() + "\n" + each.subject()));
            again = ready.removeIf(each -> {
                String need = needs.getOrDefault(each.id(), "");
                boolean there = each.problem() == Problem.PRODUCT_UNKNOWN
                        ? knownProducts.contains(need)
                        : needsOrder(each) ? knownOrders.contains(need) : knownMembers.contains(need);
                boolean comes = each.members() && !isFurtherLine(each) && coming.contains(each.header() + "\n" + need);
                return !there && !comes;
            });
        }
        return ready;
    }

    private static boolean needsOrder(Waiting line) {
        return line.problem() == Problem.ORIGINAL_UNKNOWN || line.problem() == Problem.ORIGINAL_LINE_UNKNOWN;
    }

    /** Whether it waits for the first line of its own member, and so must not be taken for that. */
    private static boolean isFurtherLine(Waiting line) {
        return line.problem() == Problem.FIRST_LINE_MISSING || line.problem() == Problem.COLUMNS_FOR_NEW;
    }

    /** The id that a line waits for, of an order's line followed by its number. */
    private static String need(Waiting line) {
        Cells cells = CsvLine.read(line.raw());
        if (line.problem() == Problem.ORIGINAL_LINE_UNKNOWN) {
            List<String> names = CsvLine.read(line.header()).texts();
            int order = names.indexOf(OrderColumn.ORIGINAL_ORDER_ID.title());
            int number = names.indexOf(OrderColumn.ORIGINAL_LINE.title());
            return cell(cells, order) + ":" + cell(cells, number);
        }
        return cell(cells, line.column() - 1);
    }

    private static String cell(Cells cells, int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }
}
