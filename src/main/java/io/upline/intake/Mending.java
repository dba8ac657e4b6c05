package io.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises, in a line that is taken, one that was rejected before: by its id, or, when that could not be read, by all its
 * other cells under the same header.
 */
final class Mending {

    private final Set<Subject> subjects;
    private final int[] columns;
    private final Map<Long, List<Integer>> nameless = new HashMap<>();

    Mending(RejectionStore store, boolean members, Header header) {
        subjects = store.openSubjects(members);
        List<Integer> at = new ArrayList<>();
        for (RejectionStore.Nameless one : store.openNameless(members)) {
            if (one.header().equals(header.csv()) && one.column() > 0) {
                Cells cells = CsvLine.read(one.raw());
                if (cells.size() == header.size()) {
                    nameless.computeIfAbsent(without(cells, one.column() - 1), key -> new ArrayList<>())
                            .add(one.id());
                    at.add(one.column() - 1);
                }
            }
        }
        columns = at.stream().distinct().sorted().mapToInt(Integer::intValue).toArray();
    }

    /** Whether nothing stands open, so that lines need not be looked at. */
    boolean isIdle() {
        return subjects.isEmpty() && columns.length == 0;
    }

    boolean isOpen(Subject subject) {
        return subjects.contains(subject);
    }

    /** The rejections without an id that this line mends. */
    List<Integer> namelessMendedBy(Cells cells) {
        List<Integer> found = new ArrayList<>();
        for (int column : columns) {
            found.addAll(nameless.getOrDefault(without(cells, column), List.of()));
        }
        return found;
    }

    private static long without(Cells cells, int column) {
        long[] hashes = new long[cells.size() + 1];
        for (int i = 0; i < cells.size(); i++) {
            hashes[i] = i == column ? 0 : cells.hash(i);
        }
        hashes[cells.size()] = column;
        long hash = 0;
        for (long one : hashes) {
            hash = Hash64.step(hash, one);
        }
        return Hash64.end(hash ^ Arrays.hashCode(hashes));
    }
}
