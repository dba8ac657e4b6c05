package io.upline.intake;

import io.upline.company.Workload;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import io.upline.database.Guard;
import io.upline.database.WrittenSums;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Takes files in one at a time; the caller holds the company's import lease.
 *
 * <p>An import has its number from the start, the last complete one's plus one, and its rows carry it; nobody reads them
 * before it is complete. A killed import goes on where it stopped when its file is opened again; when another file or
 * other settings come instead, its rows are taken back first.
 */
public final class Import {

    private final Database database;
    private final ImportStore store;
    private final RejectionImportStore rejections;
    private final CheckStore checks;
    private final RejectionStore accepted;
    private final int partitionsAbove;

    /** Imports into this database with the usual settings. */
    public Import(Database database, AuditStore audit) {
        this(database, audit, Workload.USUAL.partitionsAbove());
    }

    /**
     * Imports into this database.
     *
     * @param audit is told of every file
     * @param partitionsAbove orders of files of more lines than this get a partition of their own (PostgreSQL)
     */
    public Import(Database database, AuditStore audit, int partitionsAbove) {
        this.database = database;
        this.partitionsAbove = partitionsAbove;
        this.store = new ImportStore(database, audit);
        this.rejections = new RejectionImportStore(database);
        this.checks = new CheckStore(database);
        this.accepted = new RejectionStore(database);
    }

    /** Number of the last complete import, 0 before the first: what a run that starts now knows. */
    public long lastKnown() {
        return store.lastKnown();
    }

    /**
     * Name of the file whose import was begun and neither completed nor refused, if there is one. Open it first: another
     * one opened instead takes its rows back.
     */
    public Optional<String> unfinished() {
        return store.open().map(ImportStore.Taken::file);
    }

    /**
     * Ids of the members whose held lines were accepted with imports after one and up to another, and change something on a day or before.
     */
    public List<String> acceptedBetween(long since, long known, LocalDate day) {
        return accepted.acceptedBetween(since, known, day.toEpochDay());
    }

    /** Whether a line that came with one of these imports was not taken and stands open. */
    public boolean hasOpenLines(Collection<Long> imports) {
        return imports.stream().anyMatch(rejections::hasOpen);
    }

    /** Whether people have settled what was refused under a name, so that the file in the inbox needs no more attention. */
    public boolean isSettled(FileRefusal refusal) {
        return new RefusalStore(database).isSettled(refusal.file());
    }

    /**
     * Records the refusal of a file that {@link Inbox#scan} would not even open.
     *
     * @param inbox the folder it lies in
     */
    public void record(FileRefusal refusal, Path inbox, Actor actor, Instant now) {
        Path path = inbox.resolve(refusal.file());
        boolean readable = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(path);
        InboxFile file = new InboxFile(path, false);
        database.inTransaction(() ->
                store.refuse(readable ? hash(file) : "", readable ? size(file) : 0, refusal, new Opened(actor, now)));
    }

    /**
     * Checks the file as a whole and gets ready to read it, from where an earlier try stopped.
     *
     * @param guard asked in each writing transaction
     * @param actor who imports
     * @param progress watches the first pass
     */
    public Opening open(InboxFile file, CompanyRules rules, Guard guard, Actor actor, Instant now, Progress progress) {
        Opened opened = new Opened(actor, now);
        boolean readable = false;
        try {
            long size = Files.size(file.path());
            FileReading.checkSize(size);
            readable = true;
            Optional<ImportStore.Taken> open = store.open();
            Optional<FileHash> hash = Optional.empty();
            if (open.isPresent() || store.hasSize(size)) {
                Position position = open.map(ImportStore.Taken::position).orElse(Position.BEGINNING);
                FileHash found = FileHash.of(file.path(), position);
                Optional<ImportStore.Taken> finished = store.notPutAway(found.sha256(), file.name());
                if (finished.isPresent()) {
                    return finish(file, finished.get());
                }
                refuseTwice(found.sha256());
                hash = Optional.of(found);
            }
            return new Opening.Ready(session(file, rules, guard, opened, hash, progress));
        } catch (RefusedFile refused) {
            FileRefusal refusal = refused.of(file.name());
            String hash = readable ? hash(file) : "";
            database.inTransaction(() -> {
                guard.check();
                store.open().filter(t -> t.file().equals(file.name())).ifPresent(t -> store.abandon(t, actor));
                store.refuse(hash, size(file), refusal, opened);
            });
            return new Opening.Refused(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an import after one brought something of people. */
    public boolean bringsPeople(long since) {
        return store.bringsPeople(since);
    }

    /** The name of the file that an import took; empty when there is none of that number. */
    public String file(long known) {
        return store.file(known).orElse("");
    }

    /** What became of the files that were taken since a moment, in their order. */
    public List<Summary> takenSince(Instant moment) {
        return store.takenSince(moment).stream().map(this::summary).toList();
    }

    private static String hash(InboxFile file) {
        try {
            return FileHash.of(file.path(), Position.BEGINNING).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(InboxFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opening finish(InboxFile file, ImportStore.Taken taken) {
        Inbox.putAway(file.path(), taken.known());
        store.putAway(taken.attempt());
        return new Opening.Finished(summary(taken));
    }

    private Summary summary(ImportStore.Taken taken) {
        return new Summary(
                taken.known(),
                FileKind.valueOf(taken.kind()),
                taken.file(),
                taken.sha256(),
                taken.form().fact(),
                taken.tally(),
                taken.completed(),
                store.warnings(taken.attempt()));
    }

    private void refuseTwice(String sha256) {
        store.sameBytes(sha256).ifPresent(taken -> {
            throw new RefusedFile(Problem.ALREADY_IMPORTED, 0, 0, taken.ended(), taken.known(), taken.file());
        });
    }

    private Session session(
            InboxFile file,
            CompanyRules rules,
            Guard guard,
            Opened opened,
            Optional<FileHash> hash,
            Progress progress) {
        Optional<ImportStore.Taken> open = store.open();
        String fingerprint = fingerprint(rules);
        Optional<ImportStore.Taken> resumed =
                open.filter(t -> t.sha256().equals(hash.map(FileHash::sha256).orElse(""))
                        && t.rules().equals(fingerprint));
        if (open.isPresent() && resumed.isEmpty()) {
            database.inTransaction(() -> {
                guard.check();
                store.abandon(open.get(), opened.actor());
            });
        }
        CompanyRules asBegun =
                resumed.map(t -> rules.on(LocalDate.ofEpochDay(t.today()))).orElse(rules);
        int known = resumed.map(ImportStore.Taken::known).orElseGet(() -> store.lastKnown() + 1);
        WrittenSums sums = resumed.isPresent() ? WrittenSums.none() : WrittenSums.ofAll();
        Preparation preparation = new Preparation(
                database,
                file,
                size(file),
                asBegun,
                known,
                sums,
                resumed.map(ImportStore.Taken::attempt).orElse(0));
        Optional<FileFacts> facts = resumed.flatMap(t -> checks.facts(t.attempt()));
        FileReading reading;
        LineIntake intake;
        if (resumed.isPresent() && facts.isPresent()) {
            ImportStore.Taken taken = resumed.get();
            reading = FileReading.again(file, asBegun, taken.form(), taken.sha256(), facts.get());
            intake = preparation.goOn(
                    reading.header(), checks.verdicts(resumed.get().attempt()));
        } else {
            reading = FileReading.of(file, asBegun, preparation::begin, progress);
            if (hash.isPresent() && !hash.get().sha256().equals(reading.sha256())) {
                throw new RefusedFile(Problem.FILE_CHANGED, 0, 0);
            }
            intake = preparation.intake(reading);
        }
        intake.prepare();
        ImportStore.Taken begun = resumed.orElseGet(
                () -> begin(reading, intake, known, preparation.kind(), fingerprint, asBegun, guard, opened));
        Mending mending = new Mending(rejections, reading.header().kind(), reading.header());
        LineSource source = LineSource.of(reading, begun, hash);
        WaitingLines waiting = new WaitingLines(database, store, begun, asBegun, opened.actor());
        return new Session(
                reading,
                source,
                preparation.kind(),
                store,
                rejections,
                begun,
                intake,
                mending,
                waiting,
                guard,
                opened.actor(),
                sums);
    }

    private ImportStore.Taken begin(
            FileReading reading,
            LineIntake intake,
            int known,
            FileKind kind,
            String fingerprint,
            CompanyRules rules,
            Guard guard,
            Opened opened) {
        return database.inTransaction(() -> {
            guard.check();
            int attempt = store.begin(reading, known, kind.name(), fingerprint, rules, opened);
            if (reading.header().orders() && reading.facts().lines() > partitionsAbove) {
                store.setApart(known);
            }
            intake.verdicts().ifPresent(verdicts -> checks.keep(attempt, reading.facts(), verdicts));
            return store.open().orElseThrow();
        });
    }

    /**
     * The settings by which lines are judged. The day is left out: it is kept from when the import began. A setting that came later counts
     * only where it says something, so that an import that an earlier program began is gone on with.
     */
    private static String fingerprint(CompanyRules rules) {
        List<Object> parts = new ArrayList<>(List.of(
                rules.zone(),
                rules.measures(),
                rules.orderTypes(),
                rules.currency(),
                rules.currencyDigits(),
                rules.jobs(),
                rules.sources()));
        if (!rules.attributes().isEmpty()) {
            parts.add(rules.attributes());
        }
        return Long.toHexString(Hash64.of(parts.toString()));
    }
}
