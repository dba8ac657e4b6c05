package io.upline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contents of the lines that wait, or are held for people, or were waived while they did: such a line that comes again says nothing new.
 *
 * <p>A line is the same whatever the order of its columns, and whether it stands in a file that was written to be mended or not. In files
 * of orders and products an empty cell says no more than a column that is not there; of a member it does.
 */
final class WaitingContents {

    /** Stands for a line of the file under way, which has no number yet. */
    private static final int OF_THIS_FILE = 0;

    private static final String FIRST_LINE = "1";

    /** The lines themselves and no hashes of them: two that are taken for the same would lose one. */
    private final Map<String, Integer> contents = new HashMap<>();

    private final List<String> names;
    private final boolean members;

    private WaitingContents(List<String> names, boolean members) {
        this.names = List.copyOf(names);
        this.members = members;
    }

    /** Nothing of what waits is known; lines under this header are compared among themselves. */
    static WaitingContents none(Header header) {
        return new WaitingContents(header.names(), header.members());
    }

    /** Adds a line that is stored; of several that say the same the first one counts. */
    void add(int id, String header, String raw) {
        contents.putIfAbsent(key(CsvLine.read(header).texts(), CsvLine.read(raw)), id);
    }

    /** Whether a line of the file says what another one has said, which is noted in the block; else it is known from now on. */
    boolean repeats(Cells cells, Block block) {
        Integer before = contents.putIfAbsent(key(names, cells), OF_THIS_FILE);
        if (before == null) {
            return false;
        }
        block.repeated.put(cells.line(), before);
        return true;
    }

    private String key(List<String> titles, Cells cells) {
        if (titles.size() != cells.size()) {
            return cells.toCsv();
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String value = cells.get(i);
            boolean says = members || !(value.isEmpty() || isFirstLine(titles.get(i), value));
            if (says && !Notes.COLUMNS.contains(titles.get(i))) {
                values.put(titles.get(i), value);
            }
        }
        Cells key = new Cells();
        values.forEach((title, value) -> {
            key.add(title, Cells.Mark.PLAIN);
            key.add(value, Cells.Mark.PLAIN);
        });
        return key.toCsv();
    }

    /** An order of which no line is named is its first. */
    private static boolean isFirstLine(String title, String value) {
        return title.equals(OrderColumn.LINE.title()) && value.equals(FIRST_LINE);
    }
}
