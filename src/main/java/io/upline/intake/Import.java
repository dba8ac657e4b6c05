package io.upline.intake;

import io.upline.database.Database;
import io.upline.database.Guard;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes files in, one at a time: the caller holds the company's import lease.
 *
 * <p>An import has its number from the start, the last complete one's plus one, and its rows carry it; nobody reads them
 * before it is complete. A killed import goes on where it stopped when its file is opened again; when another file or
 * other settings come instead, its rows are taken back first.
 */
public final class Import {

    private final Database database;
    private final ImportStore store;
    private final RejectionStore rejections;

    /** Imports into this database. */
    public Import(Database database) {
        this.database = database;
        this.store = new ImportStore(database);
        this.rejections = new RejectionStore(database);
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

    /** Records what {@link Inbox#scan} would not even open. */
    public void record(Refusal refusal, String user, Instant now) {
        store.refuse("", 0, refusal, new Opened(user, now));
    }

    /**
     * Checks the file as a whole and gets ready to read it, from where an earlier try stopped.
     *
     * @param guard asked in each writing transaction
     * @param user who imports
     * @param progress watches the first pass
     */
    public Opening open(InboxFile file, CompanyRules rules, Guard guard, String user, Instant now, Progress progress) {
        Opened opened = new Opened(user, now);
        String sha256 = "";
        try {
            FileReading.checkSize(Files.size(file.path()));
            sha256 = FileReading.sha256(file.path());
            Optional<ImportStore.Taken> finished = store.notPutAway(sha256, file.name());
            if (finished.isPresent()) {
                return finish(file, finished.get());
            }
            refuseTwice(sha256);
            return new Opening.Ready(session(file, rules, guard, opened, sha256, progress));
        } catch (RefusedFile refused) {
            Refusal refusal = refused.of(file.name());
            String hash = sha256;
            database.inTransaction(() -> {
                guard.check();
                store.open().filter(t -> t.file().equals(file.name())).ifPresent(store::abandon);
                store.refuse(hash, size(file), refusal, opened);
            });
            return new Opening.Refused(refusal);
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
        return new Opening.Finished(new Summary(
                taken.known(),
                FileKind.valueOf(taken.kind()),
                taken.file(),
                taken.sha256(),
                taken.tally(),
                store.warnings(taken.attempt())));
    }

    private void refuseTwice(String sha256) {
        store.sameBytes(sha256).ifPresent(taken -> {
            throw new RefusedFile(Problem.ALREADY_IMPORTED, 0, 0, taken.ended(), taken.known(), taken.file());
        });
    }

    private Session session(
            InboxFile file, CompanyRules rules, Guard guard, Opened opened, String sha256, Progress progress) {
        Optional<ImportStore.Taken> open = store.open();
        String fingerprint = fingerprint(rules);
        Optional<ImportStore.Taken> resumed =
                open.filter(t -> t.sha256().equals(sha256) && t.rules().equals(fingerprint));
        if (open.isPresent() && resumed.isEmpty()) {
            database.inTransaction(() -> {
                guard.check();
                store.abandon(open.get());
            });
        }
        CompanyRules asBegun =
                resumed.map(t -> rules.on(LocalDate.ofEpochDay(t.today()))).orElse(rules);
        int known = resumed.map(ImportStore.Taken::known).orElseGet(() -> store.lastKnown() + 1);
        Preparation preparation = new Preparation(database, file, asBegun, known);
        FileReading reading = FileReading.of(file, asBegun, preparation::begin, progress);
        if (!reading.sha256().equals(sha256)) {
            throw new RefusedFile(Problem.FILE_CHANGED, 0, 0);
        }
        LineIntake intake = preparation.intake(reading);
        intake.prepare();
        ImportStore.Taken taken =
                resumed.orElseGet(() -> begin(reading, known, preparation.kind(), fingerprint, asBegun, guard, opened));
        Mending mending = new Mending(rejections, reading.header().members(), reading.header());
        return new Session(reading, preparation.kind(), store, rejections, taken, intake, mending, guard);
    }

    private ImportStore.Taken begin(
            FileReading reading,
            int known,
            FileKind kind,
            String fingerprint,
            CompanyRules rules,
            Guard guard,
            Opened opened) {
        return database.inTransaction(() -> {
            guard.check();
            store.begin(reading, known, kind.name(), fingerprint, rules, opened);
            return store.open().orElseThrow();
        });
    }

    /** What lines are judged by, the day left out: it is kept from when the import began. */
    private static String fingerprint(CompanyRules rules) {
        List<Object> parts = List.of(
                rules.zone(),
                rules.measures(),
                rules.orderTypes(),
                rules.currency(),
                rules.currencyDigits(),
                rules.jobs());
        return Long.toHexString(Hash64.of(parts.toString()));
    }
}
