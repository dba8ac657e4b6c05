package io.upline.close;

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
        anew = anew.stream().sorted().toList();
        aside = aside.stream().sorted().toList();
    }

    /** A few of the names. */
    static List<String> few(List<String> names) {
        return names.subList(0, Math.min(names.size(), NAMED));
    }
}
