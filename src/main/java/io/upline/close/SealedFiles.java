package io.upline.close;

import io.upline.fact.Fact;
import io.upline.statement.FileNames;
import io.upline.statement.Manifest.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a period, sealed by its manifest.
 *
 * @param manifest SHA-256 of the manifest
 * @param files how many it lists
 * @param ofCompany the entries of the files of the company, as the manifest has them
 * @param anew the files that were lost, cut or exchanged and were made anew
 * @param aside what stood in the folders and was none of the period's files; it lies in {@code set-aside} now
 */
record SealedFiles(String manifest, int files, List<Entry> ofCompany, List<String> anew, List<String> aside) {

    /** So many are named. */
    private static final int NAMED = 5;

    SealedFiles {
        ofCompany = List.copyOf(ofCompany);
        anew = List.copyOf(anew);
        aside = List.copyOf(aside);
    }

    /** The entries of the company's files as the audit trail keeps them, so that a lost manifest can be made again. */
    List<String> kept() {
        return ofCompany.stream()
                .map(entry -> String.join(
                        ",", entry.file(), Long.toString(entry.bytes()), entry.sha256(), entry.parts(), entry.made()))
                .toList();
    }

    /** The entry that was kept so. */
    static Entry entry(String kept) {
        String[] cells = kept.split(",", 5);
        return new Entry(cells[0], "", Long.parseLong(cells[1]), cells[2], cells[3], cells[4]);
    }

    /** What to tell of files that were made anew and of others that were put aside. */
    static List<Fact> notes(List<String> anew, List<String> aside) {
        List<Fact> notes = new ArrayList<>();
        if (!anew.isEmpty()) {
            notes.add(Fact.of("note.filesAnew", "count", anew.size(), "files", few(anew), "more", more(anew)));
        }
        if (!aside.isEmpty()) {
            notes.add(Fact.of(
                    "note.filesAside",
                    "count",
                    aside.size(),
                    "files",
                    few(aside),
                    "more",
                    more(aside),
                    "folder",
                    FileNames.SET_ASIDE));
        }
        return notes;
    }

    /** How many are not among the few that are named, empty for none. */
    private static String more(List<String> names) {
        return names.size() > NAMED ? Integer.toString(names.size() - NAMED) : "";
    }

    /** A few of the names. */
    static List<String> few(List<String> names) {
        return names.stream().sorted().limit(NAMED).toList();
    }
}
