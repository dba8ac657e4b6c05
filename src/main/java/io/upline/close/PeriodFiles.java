package io.upline.close;

import io.upline.company.Company;
import io.upline.ledger.LedgerBatch;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.period.PayPeriod;
import io.upline.settlement.PaymentStore;
import io.upline.statement.Cell;
import io.upline.statement.CloseContents;
import io.upline.statement.CloseWorkbook;
import io.upline.statement.ExportTable;
import io.upline.statement.Exports;
import io.upline.statement.FileNames;
import io.upline.statement.Manifest;
import io.upline.statement.Outbox;
import io.upline.statement.PaymentRow;
import io.upline.statement.StatementContent;
import io.upline.statement.StatementContents;
import io.upline.statement.StatementFile;
import io.upline.statement.StatementWriter;
import io.upline.version.Draft;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a posted period in {@code jobs/<job>/outbox/<period>/}. Each has the same bytes however often it is written;
 * meeting other bytes under a name is an error. There is one for each execution.
 */
class PeriodFiles {

    private static final String STATEMENTS = "statements";

    private final MemberStore members;
    private final Company company;
    private final PaymentStore payments;
    private final CloseContents closeContents;
    private final Words words;
    private final Path folder;
    private final PayPeriod period;
    private final long fence;
    private final Queue<StatementWriter> writers = new ConcurrentLinkedQueue<>();
    private @Nullable StatementContents contents;

    PeriodFiles(
            RunInHand hand,
            MemberStore members,
            Company company,
            PaymentStore payments,
            CloseContents closeContents,
            Words words) {
        this.members = members;
        this.company = company;
        this.payments = payments;
        this.closeContents = closeContents;
        this.words = words;
        this.period = hand.period();
        this.fence = hand.fence();
        this.folder = hand.job().outbox().resolve(period.toString());
    }

    /** The payment list of a run; empty where the post paid nobody. */
    void payments(Optional<LedgerBatch> run) {
        String currency = company.currency().code();
        List<List<Cell>> rows = run.map(batch -> payments.of(batch.batch())).orElse(List.of()).stream()
                .map(payment -> PaymentRow.of(payment, currency))
                .toList();
        put(
                folder,
                FileNames.payments(period.toString()),
                csv(new ExportTable(ExportTable.Kind.PAYMENTS, rows.iterator())));
    }

    /** The statements of members {@code from} (inclusive) to {@code to} (exclusive). */
    void statements(Draft draft, int from, int to) {
        StatementContents ready = contents(draft);
        StatementWriter idle = writers.poll();
        StatementWriter writer = idle == null ? new StatementWriter(Words::spoken) : idle;
        try {
            Outbox outbox = Outbox.open(folder.resolve(STATEMENTS), fence);
            for (int member = from; member < to; member++) {
                StatementContent content = ready.of(member);
                if (content != null) {
                    StatementFile file = writer.write(content);
                    outbox.stage(file.name(), file.bytes());
                }
            }
            // the files are not forced to the disk one by one, which takes longer than writing them: they can be
            // written again, byte for byte
            outbox.publish();
            writers.add(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The close workbook and the manifest over all files of the period. */
    void closeReport(Draft draft, LedgerBatch batch, Optional<LedgerBatch> run) {
        sweep();
        put(
                folder,
                FileNames.close(period.toString()),
                bytes(target -> CloseWorkbook.write(closeContents.of(draft, batch, run, words), words, target)));
        try {
            put(folder, Manifest.NAME, Manifest.csv(entries(draft)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what killed owners of the post left under temporary names, in each folder that a post writes to. */
    private void sweep() {
        try {
            Outbox.open(folder, fence).sweep();
            Outbox.open(folder.resolve(STATEMENTS), fence).sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized StatementContents contents(Draft draft) {
        StatementContents ready = contents;
        if (ready == null) {
            MemberDetails details = members.details(draft.version().known(), draft.roll());
            ready = new StatementContents(draft, StatementContents.heading(company, draft), details);
            contents = ready;
        }
        return ready;
    }

    private List<Manifest.Entry> entries(Draft draft) throws IOException {
        Path statements = folder.resolve(STATEMENTS);
        List<Manifest.Entry> entries =
                new ArrayList<>(IntStream.range(0, draft.ids().size())
                        .parallel()
                        .filter(member -> draft.proposal().account(member) != null)
                        .mapToObj(member -> entry(statements, draft.ids().at(member)))
                        .toList());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(Manifest.NAME) && !name.startsWith(".")) {
                    entries.add(Manifest.Entry.of(name, "", file));
                }
            }
        }
        return entries;
    }

    private Manifest.Entry entry(Path statements, String memberId) {
        String name = FileNames.statement(period.toString(), memberId);
        try {
            return Manifest.Entry.of(STATEMENTS + "/" + name, memberId, statements.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Path into, String name, byte[] bytes) {
        try {
            Outbox.open(into, fence).put(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] csv(ExportTable table) {
        return bytes(target -> Exports.csv(table, target));
    }

    private static byte[] bytes(Outbox.Writing writing) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            writing.to(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
