package io.upline.close;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.files.FileFault;
import io.upline.files.ForcedFolder;
import io.upline.ledger.LedgerBatch;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.period.PayPeriod;
import io.upline.statement.CloseContents;
import io.upline.statement.CloseWorkbook;
import io.upline.statement.FileNames;
import io.upline.statement.Made;
import io.upline.statement.Manifest;
import io.upline.statement.Outbox;
import io.upline.statement.PaymentList;
import io.upline.statement.StatementContent;
import io.upline.statement.StatementContents;
import io.upline.statement.StatementFile;
import io.upline.statement.StatementWriter;
import io.upline.version.Draft;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The files of a posted period in {@code jobs/<job>/outbox/<period>/}. Each has the same bytes however often this program writes it. What
 * is written is noted by its hash; when the period closes, each file is held against it, and what is lost, cut or exchanged is made anew.
 * There is one for each execution.
 */
class PeriodFiles {

    private final MemberStore members;
    private final Company company;
    private final PaymentList payments;
    private final CloseContents closeContents;
    private final WrittenFileStore written;
    private final Words words;
    private final Path folder;
    private final PayPeriod period;
    private final long run;
    private final long fence;
    private final Queue<StatementWriter> writers = new ConcurrentLinkedQueue<>();
    private @Nullable StatementContents contents;
    private @Nullable MemberDetails details;

    PeriodFiles(
            Place place,
            MemberStore members,
            Company company,
            PaymentList payments,
            CloseContents closeContents,
            WrittenFileStore written,
            Words words) {
        this.members = members;
        this.company = company;
        this.payments = payments;
        this.closeContents = closeContents;
        this.written = written;
        this.words = words;
        this.period = place.period;
        this.run = place.run;
        this.fence = place.fence;
        this.folder = place.folder();
    }

    /**
     * Where the files of a post lie.
     *
     * @param run the post
     * @param fence the fence of whoever writes there; 0 for one that only lays down what was sealed
     */
    record Place(JobDefinition job, PayPeriod period, long run, long fence) {

        Path folder() {
            return job.outbox().resolve(period.toString());
        }
    }

    /** The payment list of a run; empty where the post paid nobody. */
    void payments(Draft draft, Optional<LedgerBatch> paying) {
        write(paymentList(draft, paying));
    }

    /** The close workbook. */
    void closeReport(Draft draft, LedgerBatch batch, Optional<LedgerBatch> paying) {
        ForcedFolder.begin(folder);
        write(closeWorkbook(draft, batch, paying));
    }

    /** The statements of members {@code from} (inclusive) to {@code to} (exclusive). */
    void statements(Draft draft, int from, int to) {
        StatementContents ready = contents(draft);
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        try {
            Outbox outbox = Outbox.open(folder.resolve(FileNames.STATEMENTS), fence);
            for (int member = from; member < to; member++) {
                StatementFile file = statement(ready, member);
                if (file != null) {
                    outbox.stage(file.name(), file.bytes());
                    hashes.writeBytes(hashes(Manifest.sha256(file.bytes()), file.parts()));
                }
            }
            // files and names are not forced to the disk one by one, which takes longer than writing them;
            // all are forced together before they are sealed
            outbox.publish();
        } catch (IOException e) {
            throw FileFault.of(e, folder.resolve(FileNames.STATEMENTS));
        }
        written.note(
                run, new WrittenFileStore.Written(FileNames.STATEMENTS, from, to, Made.here(), hashes.toByteArray()));
    }

    /** Holds all files against what they must be, makes anew what is not, and seals them by the manifest. */
    SealedFiles seal(Draft draft, LedgerBatch batch, Optional<LedgerBatch> paying) {
        StatementContents ready = contents(draft);
        try {
            FilesAtClose atClose = new FilesAtClose(new PeriodFolder(folder, fence), written, run);
            SealedFiles sealed = atClose.seal(
                    draft.ids().size(),
                    member -> draft.proposal().account(member) == null
                            ? null
                            : FileNames.statement(period.toString(), draft.ids().at(member)),
                    draft.ids()::at,
                    member -> statement(ready, member),
                    List.of(paymentList(draft, paying), closeWorkbook(draft, batch, paying)));
            written.forget(run);
            return sealed;
        } catch (UncheckedIOException e) {
            throw FileFault.of(Objects.requireNonNull(e.getCause()), folder.resolve(Manifest.NAME));
        } catch (IOException e) {
            throw FileFault.of(e, folder.resolve(Manifest.NAME));
        }
    }

    /** Makes the files of a closed period as they were made. */
    FilesAfterClose.Making again(Draft draft, LedgerBatch batch, Optional<LedgerBatch> paying) {
        StatementContents ready = contents(draft);
        Map<String, Integer> ofMembers = new HashMap<>();
        for (int member = 0; member < draft.ids().size(); member++) {
            if (draft.proposal().account(member) != null) {
                String name = FileNames.statement(period.toString(), draft.ids().at(member));
                ofMembers.put(FileNames.STATEMENTS + "/" + name, member);
            }
        }
        List<CompanyFile> ofCompany = List.of(paymentList(draft, paying), closeWorkbook(draft, batch, paying));
        return new FilesAfterClose.Making() {
            @Override
            public List<String> names() {
                List<String> names = new ArrayList<>(ofMembers.keySet());
                ofCompany.forEach(file -> names.add(file.name()));
                return names;
            }

            @Override
            public Optional<Anew> file(String name) throws IOException {
                Integer member = ofMembers.get(name);
                if (member != null) {
                    return Optional.ofNullable(statement(ready, member))
                            .map(file -> new Anew(file.memberId(), file.bytes(), file.parts()));
                }
                for (CompanyFile file : ofCompany) {
                    if (file.name().equals(name)) {
                        CompanyFile.Made made = file.make();
                        return Optional.of(new Anew("", made.bytes(), made.parts()));
                    }
                }
                return Optional.empty();
            }
        };
    }

    private CompanyFile paymentList(Draft draft, Optional<LedgerBatch> paying) {
        return new CompanyFile(FileNames.payments(period.toString()), () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            payments.posted(details(draft), paying, bytes);
            return new CompanyFile.Made(bytes.toByteArray(), "");
        });
    }

    private CompanyFile closeWorkbook(Draft draft, LedgerBatch batch, Optional<LedgerBatch> paying) {
        return new CompanyFile(FileNames.close(period.toString()), () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String parts =
                    CloseWorkbook.write(closeContents.of(draft, details(draft), batch, paying, words), words, bytes);
            return new CompanyFile.Made(bytes.toByteArray(), parts);
        });
    }

    private void write(CompanyFile file) {
        try {
            CompanyFile.Made made = file.make();
            Outbox.open(folder, fence).put(file.name(), target -> target.write(made.bytes()));
            byte[] hashes = hashes(Manifest.sha256(made.bytes()), made.parts());
            written.note(run, new WrittenFileStore.Written(file.name(), 0, 1, Made.here(), hashes));
        } catch (IOException e) {
            throw FileFault.of(e, folder.resolve(file.name()));
        }
    }

    /** Two hashes in binary, the second of them zeros where there is none. */
    static byte[] hashes(String sha256, String parts) {
        String both = sha256 + (parts.isEmpty() ? "0".repeat(64) : parts);
        return HexFormat.of().parseHex(both);
    }

    private @Nullable StatementFile statement(StatementContents ready, int member) {
        StatementContent content = ready.of(member);
        if (content == null) {
            return null;
        }
        StatementWriter idle = writers.poll();
        StatementWriter writer = idle == null ? new StatementWriter(Words::spoken) : idle;
        StatementFile file = writer.write(content);
        writers.add(writer);
        return file;
    }

    private synchronized StatementContents contents(Draft draft) {
        StatementContents ready = contents;
        if (ready == null) {
            ready = new StatementContents(draft, StatementContents.heading(company, draft), details(draft));
            contents = ready;
        }
        return ready;
    }

    /** Names and languages, read once for all files of the period. */
    private synchronized MemberDetails details(Draft draft) {
        MemberDetails read = details;
        if (read == null) {
            read = members.details(draft.version().known(), draft.roll());
            details = read;
        }
        return read;
    }
}
