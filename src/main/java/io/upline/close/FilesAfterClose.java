package io.upline.close;

import io.upline.statement.Made;
import io.upline.statement.Manifest;
import io.upline.statement.Manifest.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The released files of a closed period, laid down again where they are not as they were sealed. Nothing is sealed anew: the manifest is
 * laid down only where it comes to the hash that the audit trail has, and a file only with the bytes whose hash the manifest has. So whoever
 * does it, and however often, the outbox is what it was when the period was closed, or says what it is not.
 */
final class FilesAfterClose {

    private final PeriodFolder folder;
    private final String sealed;
    private final Map<String, Entry> kept = new HashMap<>();

    /**
     * @param sealed SHA-256 of the manifest, as the audit trail has it
     * @param kept the entries of the company's files, as the audit trail has them; none of a close before it kept them
     */
    FilesAfterClose(PeriodFolder folder, String sealed, List<Entry> kept) {
        this.folder = folder;
        this.sealed = sealed;
        kept.forEach(entry -> this.kept.put(entry.file(), entry));
    }

    /** Makes the files of the period, each time with the same bytes. */
    interface Making {

        /** The names of all files but the manifest. */
        List<String> names();

        /** A file, by its name; of another name there is none. */
        Optional<Anew> file(String name) throws IOException;

        /**
         * A file as it is made.
         *
         * @param memberId whose it is, empty for one of the company
         * @param parts the hash of a workbook's parts, empty for other files
         */
        @SuppressWarnings("ArrayRecordComponent")
        record Anew(String memberId, byte[] bytes, String parts) {}
    }

    /** Whether each file is as it was sealed and nothing else lies there. */
    boolean areWhole() throws IOException {
        Optional<List<Entry>> listed = listed();
        if (listed.isEmpty()) {
            return false;
        }
        Set<String> names = new HashSet<>();
        listed.get().forEach(entry -> names.add(entry.file()));
        return folder.hasNothingBut(names) && listed.get().parallelStream().allMatch(this::isAsSealed);
    }

    /**
     * Lays down what is not as it was sealed, and puts aside what is none of the period's files.
     *
     * @return the files that this program does not make with the bytes they had; they are left as they are
     */
    List<String> layAgain(Making making) throws IOException {
        folder.sweep();
        List<Entry> entries;
        Optional<List<Entry>> listed = listed();
        if (listed.isPresent()) {
            entries = listed.get();
        } else {
            entries = making.names().parallelStream()
                    .map(name -> entry(making, name))
                    .toList();
            if (!Manifest.sha256(entries).equals(sealed)) {
                return List.of(Manifest.NAME);
            }
            folder.layAnew(Manifest.NAME, target -> Manifest.write(entries, target));
        }
        List<String> left = Collections.synchronizedList(new ArrayList<>());
        entries.parallelStream().filter(entry -> !isAsSealed(entry)).forEach(entry -> {
            if (!layAgain(making, entry)) {
                left.add(entry.file());
            }
        });
        Set<String> own = new HashSet<>();
        entries.forEach(entry -> own.add(entry.file()));
        folder.putAsideForeign(own);
        List<String> there = new ArrayList<>(own);
        there.removeAll(Set.copyOf(left));
        there.add(Manifest.NAME);
        folder.force(there);
        return left.stream().sorted().toList();
    }

    private Optional<List<Entry>> listed() throws IOException {
        return isAs(Manifest.NAME, sealed)
                ? Optional.of(Manifest.read(folder.resolve(Manifest.NAME)))
                : Optional.empty();
    }

    private boolean isAsSealed(Entry entry) {
        return isAs(entry.file(), entry.sha256());
    }

    private boolean isAs(String file, String sha256) {
        return folder.found(file).map(Manifest.Found::sha256).equals(Optional.of(sha256));
    }

    private boolean layAgain(Making making, Entry entry) {
        try {
            Optional<Making.Anew> made = making.file(entry.file());
            if (made.isEmpty() || !Manifest.sha256(made.get().bytes()).equals(entry.sha256())) {
                return false;
            }
            byte[] bytes = made.get().bytes();
            folder.layAnew(entry.file(), target -> target.write(bytes));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(Making making, String name) {
        Entry known = kept.get(name);
        if (known != null) {
            return known;
        }
        try {
            Making.Anew made = making.file(name).orElseThrow();
            return Entry.of(name, made.memberId(), made.bytes(), made.parts(), Made.here());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
