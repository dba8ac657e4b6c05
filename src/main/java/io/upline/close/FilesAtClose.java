package io.upline.close;

import io.upline.close.WrittenFileStore.Written;
import io.upline.statement.FileNames;
import io.upline.statement.Made;
import io.upline.statement.Manifest;
import io.upline.statement.Manifest.Entry;
import io.upline.statement.StatementFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The end of a post, inside the transaction that closes the period: each file is read back and held against the hash that was noted when it
 * was written; what is missing, cut, exchanged or was never noted is made anew; what is none of the period's files is put aside; all of them
 * are forced to the disk; and the manifest lists them. So whatever became of the files between a kill and this moment, the period closes
 * with the right ones, and whatever becomes of them later is found by {@code verify}.
 */
final class FilesAtClose {

    private static final int HASH = 32;
    private static final String NO_PARTS = "0".repeat(2 * HASH);

    private final PeriodFolder folder;
    private final WrittenFileStore written;
    private final long run;

    FilesAtClose(PeriodFolder folder, WrittenFileStore written, long run) {
        this.folder = folder;
        this.written = written;
        this.run = run;
    }

    /**
     * Seals the files of a period.
     *
     * @param members how many members there are, by number from 0
     * @param name a member's file name, {@code null} for one without a statement
     * @param id a member's id
     * @param again makes a member's statement anew
     * @param ofCompany the files of the company
     */
    SealedFiles seal(
            int members,
            IntFunction<@Nullable String> name,
            IntFunction<String> id,
            IntFunction<@Nullable StatementFile> again,
            List<CompanyFile> ofCompany)
            throws IOException {
        folder.sweep();
        @Nullable Entry[] held = held(members, name, id);
        IntStream.range(0, members)
                .parallel()
                .filter(member -> held[member] == null && name.apply(member) != null)
                .forEach(member -> held[member] = madeAnew(Objects.requireNonNull(again.apply(member))));
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : held) {
            if (entry != null) {
                entries.add(entry);
            }
        }
        // a million files are forced by one call before the few that follow, so that a loss of power never finds a
        // manifest without them
        List<String> files = new ArrayList<>(entries.stream().map(Entry::file).toList());
        folder.force(files);
        List<Entry> company = new ArrayList<>();
        for (CompanyFile file : ofCompany) {
            company.add(settled(file));
        }
        entries.addAll(company);
        List<String> few = new ArrayList<>(company.stream().map(Entry::file).toList());
        files.addAll(few);
        folder.putAsideForeign(Set.copyOf(files));
        folder.replace(Manifest.NAME, target -> Manifest.write(entries, target));
        few.add(Manifest.NAME);
        folder.force(few);
        String manifest = folder.found(Manifest.NAME).orElseThrow().sha256();
        return new SealedFiles(manifest, entries.size(), company, folder.anew(), folder.aside());
    }

    /** The entries of the statements that are as they were written, by member. */
    private @Nullable Entry[] held(int members, IntFunction<@Nullable String> name, IntFunction<String> id) {
        @Nullable Entry[] held = new Entry[members];
        written.of(run, FileNames.STATEMENTS).parallelStream().forEach(stretch -> {
            int[] with = IntStream.range((int) stretch.from(), (int) stretch.to())
                    .filter(member -> name.apply(member) != null)
                    .toArray();
            if (stretch.hashes().length == with.length * 2 * HASH) {
                for (int i = 0; i < with.length; i++) {
                    String file = FileNames.STATEMENTS + "/" + name.apply(with[i]);
                    held[with[i]] = held(stretch, i, file, id.apply(with[i]));
                }
            }
        });
        return held;
    }

    /** The entry of a file that is as it was noted, the {@code number}th of its stretch. */
    private @Nullable Entry held(Written noted, int number, String file, String memberId) {
        byte[] hashes = noted.hashes();
        int at = number * 2 * HASH;
        Optional<Manifest.Found> found = folder.found(file);
        if (found.isEmpty() || !found.get().sha256().equals(HexFormat.of().formatHex(hashes, at, at + HASH))) {
            return null;
        }
        String parts = HexFormat.of().formatHex(hashes, at + HASH, at + 2 * HASH);
        return new Entry(
                file,
                memberId,
                found.get().bytes(),
                found.get().sha256(),
                parts.equals(NO_PARTS) ? "" : parts,
                noted.made());
    }

    private Entry madeAnew(StatementFile statement) {
        String file = FileNames.STATEMENTS + "/" + statement.name();
        try {
            folder.layAnew(file, target -> target.write(statement.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Entry.of(file, statement.memberId(), statement.bytes(), statement.parts(), Made.here());
    }

    /** The entry of a file of the company, which is made anew where it is not as it was written. */
    private Entry settled(CompanyFile file) throws IOException {
        for (Written noted : written.of(run, file.name())) {
            Entry entry = held(noted, 0, file.name(), "");
            if (entry != null) {
                return entry;
            }
        }
        CompanyFile.Made made = file.make();
        folder.layAnew(file.name(), target -> target.write(made.bytes()));
        return Entry.of(file.name(), "", made.bytes(), made.parts(), Made.here());
    }
}
