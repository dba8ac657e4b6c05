package io.upline.close;

import io.upline.close.WrittenFileStore.Written;
import io.upline.files.ForcedFolder;
import io.upline.statement.FileNames;
import io.upline.statement.Made;
import io.upline.statement.Manifest;
import io.upline.statement.Manifest.Entry;
import io.upline.statement.Outbox;
import io.upline.statement.StatementFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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

    private final Path folder;
    private final long fence;
    private final WrittenFileStore written;
    private final long run;
    private final Outbox company;
    private final Outbox statements;
    private final List<String> anew = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    FilesAtClose(Path folder, long fence, WrittenFileStore written, long run) throws IOException {
        this.folder = folder;
        this.fence = fence;
        this.written = written;
        this.run = run;
        this.company = Outbox.open(folder, fence);
        this.statements = Outbox.open(folder.resolve(FileNames.STATEMENTS), fence);
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
        company.sweep();
        statements.sweep();
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
        int count = entries.size();
        ForcedFolder.force(
                statements.folder(),
                count,
                number -> folder.resolve(entries.get(number).file()));
        putAsideForeign(statements, count, () -> names(entries));
        Set<String> own = new HashSet<>(Set.of(FileNames.STATEMENTS, FileNames.SET_ASIDE, Manifest.NAME));
        for (CompanyFile file : ofCompany) {
            entries.add(settled(file));
            own.add(file.name());
        }
        putAsideForeign(company, -1, () -> own);
        company.replace(Manifest.NAME, target -> Manifest.write(entries, target), this::putAside);
        List<String> few = List.copyOf(own).stream()
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .toList();
        ForcedFolder.force(company.folder(), few.size(), number -> folder.resolve(few.get(number)));
        String manifest =
                Manifest.Found.at(company.folder().resolve(Manifest.NAME)).sha256();
        return new SealedFiles(manifest, entries.size(), anew, aside);
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
                    String file = String.valueOf(name.apply(with[i]));
                    held[with[i]] = held(
                            stretch,
                            i,
                            statements.folder().resolve(file),
                            FileNames.STATEMENTS + "/" + file,
                            id.apply(with[i]));
                }
            }
        });
        return held;
    }

    /** The entry of a file that is as it was noted, the {@code number}th of its stretch. */
    private static @Nullable Entry held(Written noted, int number, Path path, String file, String memberId) {
        byte[] hashes = noted.hashes();
        int at = number * 2 * HASH;
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return null;
            }
            Manifest.Found found = Manifest.Found.at(path);
            if (!found.sha256().equals(HexFormat.of().formatHex(hashes, at, at + HASH))) {
                return null;
            }
            String parts = HexFormat.of().formatHex(hashes, at + HASH, at + 2 * HASH);
            return new Entry(
                    file, memberId, found.bytes(), found.sha256(), parts.equals(NO_PARTS) ? "" : parts, noted.made());
        } catch (IOException e) {
            // what cannot be read is not as it was written
            return null;
        }
    }

    private Entry madeAnew(StatementFile file) {
        try {
            statements.replace(file.name(), target -> target.write(file.bytes()), this::putAside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        noteAnew(file.name());
        return Entry.of(
                FileNames.STATEMENTS + "/" + file.name(), file.memberId(), file.bytes(), file.parts(), Made.here());
    }

    /** The entry of a file of the company, which is made anew where it is not as it was written. */
    private Entry settled(CompanyFile file) throws IOException {
        Path path = company.folder().resolve(file.name());
        for (Written noted : written.of(run, file.name())) {
            Entry entry = held(noted, 0, path, file.name(), "");
            if (entry != null) {
                return entry;
            }
        }
        CompanyFile.Made made = file.make();
        company.replace(file.name(), target -> target.write(made.bytes()), this::putAside);
        noteAnew(file.name());
        return Entry.of(file.name(), "", made.bytes(), made.parts(), Made.here());
    }

    private void putAsideForeign(Outbox outbox, int expected, Supplier<Set<String>> own) throws IOException {
        List<String> names = outbox.names();
        // each of its own files is there, so that as many names are these names
        if (names.size() != expected) {
            names.removeAll(own.get());
            for (String name : names) {
                putAside(outbox.folder().resolve(name));
            }
        }
    }

    private synchronized void putAside(Path foreign) throws IOException {
        Outbox.open(folder.resolve(FileNames.SET_ASIDE), fence).take(foreign);
        aside.add(String.valueOf(foreign.getFileName()));
    }

    private synchronized void noteAnew(String name) {
        anew.add(name);
    }

    private static Set<String> names(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.file().substring(FileNames.STATEMENTS.length() + 1)));
        return names;
    }
}
