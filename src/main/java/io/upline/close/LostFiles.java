package io.upline.close;

import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.files.FileFault;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import io.upline.statement.Manifest.Entry;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodStore;
import io.upline.version.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The released files of closed periods that became lost, cut or exchanged after the close: {@code restart} lays them down again. */
final class LostFiles {

    private final AuditStore audit;
    private final LedgerStore ledger;
    private final RunStore runs;
    private final PeriodStore periods;
    private final Drafts drafts;
    private final Function<PeriodFiles.Place, PeriodFiles> files;
    private final Progress progress;

    LostFiles(
            AuditStore audit,
            LedgerStore ledger,
            RunStore runs,
            PeriodStore periods,
            Drafts drafts,
            Function<PeriodFiles.Place, PeriodFiles> files,
            Progress progress) {
        this.audit = audit;
        this.ledger = ledger;
        this.runs = runs;
        this.periods = periods;
        this.drafts = drafts;
        this.files = files;
        this.progress = progress;
    }

    /**
     * What was laid down again.
     *
     * @param notes what to tell of it
     * @param whole whether each released file is as it was released
     */
    record Laid(List<Fact> notes, boolean whole) {}

    /** Holds the files of a closed period against its sealed manifest, and lays down what is not as it was released. */
    Laid layAgain(Actor actor, JobDefinition job, PayPeriod period) {
        String subject = job.name() + "/" + period;
        Optional<Fact> act = audit.lastDetail("files", subject);
        Optional<String> sealed = act.map(fact -> String.valueOf(fact.values().get("manifest")));
        List<Entry> kept = act.map(fact -> fact.values().get("company")).stream()
                .flatMap(company -> company instanceof List<?> list ? list.stream() : Stream.of())
                .map(entry -> SealedFiles.entry(String.valueOf(entry)))
                .toList();
        LedgerBatch batch = ledger.of(LedgerEvent.close(MoneyPeriod.of(job.name(), period)))
                .filter(LedgerBatch::sealed)
                .orElseThrow(() -> new IllegalStateException("a closed period has no batch"));
        if (sealed.isEmpty()) {
            // a program of before sealed no manifest, so that nobody knows what its files were
            return new Laid(List.of(), true);
        }
        PeriodFiles.Place place = new PeriodFiles.Place(job, period, batch.run(), 0);
        progress.begin(Fact.of("progress.verifyFiles", "period", period), Progress.Unit.PIECE, -1);
        try {
            PeriodFolder folder = new PeriodFolder(place.folder(), place.fence());
            FilesAfterClose after = new FilesAfterClose(folder, sealed.get(), kept);
            if (after.areWhole()) {
                Object count = act.map(fact -> fact.values().get("files")).orElse("");
                return new Laid(List.of(Fact.of("note.filesWhole", "count", count)), true);
            }
            Draft draft = drafts.standing(runs.get(periods.draftRun(job.name(), period)), job, period);
            Optional<LedgerBatch> paying = ledger.ofRun(batch.run(), EventKind.PAYMENT_RUN);
            List<String> left = after.layAgain(files.apply(place).again(draft, batch, paying));
            audit.add(
                    actor,
                    "files-again",
                    subject,
                    Fact.of(
                            "audit.filesAgain",
                            "anew",
                            folder.anew().size(),
                            "aside",
                            folder.aside().size(),
                            "left",
                            left.size()));
            List<Fact> notes = new ArrayList<>(SealedFiles.notes(folder.anew(), folder.aside()));
            if (!left.isEmpty()) {
                notes.add(Fact.of(
                        "note.filesLeft",
                        "count",
                        left.size(),
                        "files",
                        SealedFiles.few(left),
                        "job",
                        job.name(),
                        "period",
                        period));
            }
            return new Laid(notes, left.isEmpty());
        } catch (UncheckedIOException e) {
            throw FileFault.of(Objects.requireNonNull(e.getCause()), place.folder());
        } catch (IOException e) {
            throw FileFault.of(e, place.folder());
        } catch (Refusal e) {
            // plan, settings or inputs are not what they were: what was released cannot be made now
            return new Laid(List.of(Fact.of("note.filesNotMade", "why", e.fact())), false);
        } finally {
            progress.end();
        }
    }
}
