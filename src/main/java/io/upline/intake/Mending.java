package io.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises, in a line that came, one that was rejected before: by its id; where that could not be read, by all its other cells under
 * the same header; in a file that was written to be mended, by the file and line that it names.
 *
 * <p>Lines about one member may say different things: one brings a bank account, another only a sponsor. A line mends another by its id
 * alone only if it has a value in each column in which that has one, the one at fault left out; else what that said would be lost.
 */
final class Mending {

    private final Set<Subject> subjects;
    private final Map<String, List<Said>> ofMembers = new HashMap<>();
    private final Map<String, Integer> bits = new HashMap<>();
    private final List<String> names;
    private final int[] columns;
    private final Map<Long, List<Integer>> nameless = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final int fileAt;
    private final int lineAt;
    private final Map<Integer, List<Integer>> mendedOfBlock = new HashMap<>();
    private final Map<Integer, List<Integer>> againOfBlock = new HashMap<>();
    private final Map<Integer, Long> saidOfBlock = new HashMap<>();

    /** An open rejection, and a bit for each column in which its line has a value. */
    private record Said(int id, long columns) {}

    Mending(RejectionImportStore store, FileKind kind, Header header) {
        names = header.names();
        if (kind == FileKind.MEMBERS) {
            subjects = Set.of();
            for (RejectionImportStore.OfMember one : store.openOfMembers()) {
                List<String> titles = CsvLine.read(one.header()).texts();
                Cells cells = CsvLine.read(one.raw());
                // of a line with cells too many or too few nobody knows what stands where
                long columns = cells.size() == titles.size() ? said(titles, cells, one.column() - 1) : 0;
                ofMembers
                        .computeIfAbsent(one.member(), member -> new ArrayList<>())
                        .add(new Said(one.id(), columns));
            }
        } else {
            subjects = store.openSubjects(kind);
        }
        List<Integer> at = new ArrayList<>();
        for (RejectionImportStore.Nameless one : store.openNameless(kind)) {
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
        fileAt = header.names().indexOf(Notes.FILE);
        lineAt = header.names().indexOf(Notes.LINE);
        if (fileAt >= 0 && lineAt >= 0) {
            store.openPlaces(kind)
                    .forEach(one -> places.computeIfAbsent(one.file() + ":" + one.line(), key -> new ArrayList<>())
                            .add(one.id()));
        }
    }

    /** Whether nothing stands open, so that lines need not be looked at. */
    boolean isIdle() {
        return subjects.isEmpty() && ofMembers.isEmpty() && columns.length == 0 && places.isEmpty();
    }

    boolean isOpen(Subject subject) {
        return subjects.contains(subject);
    }

    /** Looks which rejections a line of the block under way is about; what became of the line is not known yet. */
    void look(Cells cells) {
        if (!ofMembers.isEmpty()) {
            saidOfBlock.put(cells.line(), said(names, cells, -1));
        }
        for (int column : columns) {
            List<Integer> found = nameless.getOrDefault(without(cells, column), List.of());
            if (!found.isEmpty()) {
                mendedOfBlock
                        .computeIfAbsent(cells.line(), line -> new ArrayList<>())
                        .addAll(found);
            }
        }
        if (!places.isEmpty() && Math.max(fileAt, lineAt) < cells.size()) {
            List<Integer> found = places.getOrDefault(cells.get(fileAt) + ":" + cells.get(lineAt), List.of());
            if (!found.isEmpty()) {
                againOfBlock
                        .computeIfAbsent(cells.line(), line -> new ArrayList<>())
                        .addAll(found);
            }
        }
    }

    /** Sorts the rejections that the block's lines are about, now that each of these lines was taken or not. */
    void settle(Block block) {
        block.mendedMembers.forEach((line, member) -> {
            long columns = saidOfBlock.getOrDefault(line, 0L);
            for (Said one : ofMembers.getOrDefault(member, List.of())) {
                if ((one.columns & ~columns) == 0) {
                    block.mendedRejections.add(one.id);
                }
            }
        });
        saidOfBlock.clear();
        if (mendedOfBlock.isEmpty() && againOfBlock.isEmpty()) {
            return;
        }
        Set<Integer> notTaken = new HashSet<>();
        block.rejected.forEach(one -> notTaken.add(one.line()));
        notTaken.addAll(block.repeated.keySet());
        mendedOfBlock.forEach((line, ids) -> {
            if (!notTaken.contains(line)) {
                block.mendedRejections.addAll(ids);
            }
        });
        againOfBlock.forEach((line, ids) -> {
            // the line that it repeats stands as before
            ids.removeIf(id -> id.equals(block.repeated.get(line)));
            (notTaken.contains(line) ? block.rejectedAgain : block.mendedRejections).addAll(ids);
        });
        mendedOfBlock.clear();
        againOfBlock.clear();
    }

    /** A bit for each column in which a line has a value, one column and the notes left out. */
    private long said(List<String> titles, Cells cells, int except) {
        long columns = 0;
        for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
            String title = titles.get(i);
            if (i != except && !cells.isEmpty(i) && !Notes.COLUMNS.contains(title)) {
                columns |= 1L << bits.computeIfAbsent(title, next -> bits.size());
            }
        }
        return columns;
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
