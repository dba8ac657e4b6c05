package io.upline.close;

import io.upline.fact.Fact;
import io.upline.statement.FileNames;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a period, sealed by its manifest.
 *
 * @param manifest SHA-256 of the manifest
 * @param files how many it lists
 * @param anew the files that were lost, cut or exchanged and were made anew
 * @param aside what stood in the folders and was none of the period's files; it lies in {@code set-aside} now
 */
record SealedFiles(String manifest, int files, List<String> anew, List<String> aside) {

    /** So many are named. */
    private static final int NAMED = 5;

    SealedFiles {
        anew = List.copyOf(anew);
        aside = List.copyOf(aside);
    }

    /** What to tell of files that were made anew and of others that were put aside. */
    static List<Fact> notes(List<String> anew, List<String> aside) {
        List<Fact> notes = new ArrayList<>();
        if (!anew.isEmpty()) {
            notes.add(Fact.of("note.filesAnew", "count", anew.size(), "files", few(anew)));
        }
        if (!aside.isEmpty()) {
            notes.add(Fact.of(
                    "note.filesAside", "count", aside.size(), "files", few(aside), "folder", FileNames.SET_ASIDE));
        }
        return notes;
    }

    /** A few of the names. */
    static List<String> few(List<String> names) {
        return names.stream().sorted().limit(NAMED).toList();
    }
}
