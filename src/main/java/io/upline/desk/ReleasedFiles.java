package io.upline.desk;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.AuditStore;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.period.PayPeriod;
import io.upline.statement.FileNames;
import io.upline.statement.Made;
import io.upline.statement.Manifest;
import io.upline.statement.Manifest.Entry;
import io.upline.statement.PaymentList;
import io.upline.statement.StatementContents;
import io.upline.statement.StatementFile;
import io.upline.statement.StatementWriter;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.RunStore;
import io.upline.words.Words;
import io.upline.workbook.CellNumbers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of closed periods: the manifest is the one whose hash the audit trail has, the files are those of the manifest, the payment list
 * is the payments, and the statements say what is calculated.
 *
 * <p>Statements are made anew as facts. Where build and words are those that made them, their parts must come out the same; where they are
 * not, or the company has another name by now, the numbers they show must.
 */
final class ReleasedFiles {

    /** So many damages of files are told one by one. */
    private static final int TOLD = 50;

    private final AuditStore audit;
    private final PeriodStore periods;
    private final RunStore runs;
    private final LedgerStore ledger;
    private final Drafts drafts;
    private final MemberStore members;
    private final PaymentList payments;
    private final Company company;

    ReleasedFiles(
            AuditStore audit,
            PeriodStore periods,
            RunStore runs,
            LedgerStore ledger,
            Drafts drafts,
            MemberStore members,
            PaymentList payments,
            Company company) {
        this.audit = audit;
        this.periods = periods;
        this.runs = runs;
        this.ledger = ledger;
        this.drafts = drafts;
        this.members = members;
        this.payments = payments;
        this.company = company;
    }

    /**
     * Holds the files of a period; one that is not closed has none yet.
     *
     * @param damages what does not hold is added to these; where there are some already, nothing is calculated
     */
    void check(JobDefinition job, PayPeriod period, List<Fact> damages, List<Fact> sound) {
        if (periods.state(job.name(), period) != PeriodState.CLOSED) {
            return;
        }
        boolean calculates = damages.isEmpty();
        Path folder = job.outbox().resolve(period.toString());
        Optional<String> sealed = audit.lastDetail("files", job.name() + "/" + period)
                .map(fact -> String.valueOf(fact.values().get("manifest")));
        List<Fact> found = new ArrayList<>();
        List<Entry> entries = List.of();
        try {
            Path manifest = folder.resolve(Manifest.NAME);
            if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
                found.add(Fact.of("verify.fileMissing", "period", period, "file", Manifest.NAME));
            } else {
                String hash = Manifest.Found.at(manifest).sha256();
                if (sealed.isPresent() && !hash.equals(sealed.get())) {
                    found.add(Fact.of("verify.manifestChanged", "period", period));
                }
                entries = Manifest.read(manifest);
                found.addAll(new OutboxCheck(period, folder, entries).damages());
            }
        } catch (IOException e) {
            found.add(Fact.of("verify.fileUnread", "period", period, "file", Manifest.NAME));
        }
        paymentList(job, period, folder).ifPresent(fact -> addOnce(fact, found));
        if (found.isEmpty() && calculates && sealed.isPresent()) {
            anew(job, period, folder, entries, found, sound);
        }
        damages.addAll(found.subList(0, Math.min(TOLD, found.size())));
        if (found.size() > TOLD) {
            damages.add(Fact.of("verify.filesMore", "period", period, "count", found.size() - TOLD));
        }
        if (found.isEmpty()) {
            sound.add(
                    sealed.isPresent()
                            ? Fact.of(
                                    "verify.files", "period", period, "count", entries.size(), "manifest", sealed.get())
                            : Fact.of("verify.filesUnsealed", "period", period, "count", entries.size()));
        }
    }

    /** Adds what is wrong with the payment list: of one file one damage is told, and that says more than that its bytes are others. */
    private static void addOnce(Fact list, List<Fact> found) {
        Object file = list.values().get("file");
        Optional<Fact> told = found.stream()
                .filter(fact -> Objects.equals(fact.values().get("file"), file))
                .findFirst();
        if (told.isEmpty()) {
            found.add(list);
        } else if (told.get().code().equals("verify.fileChanged")) {
            found.set(found.indexOf(told.get()), list);
        }
    }

    /** The payment list as it must be, but for what became of the payments later. */
    private Optional<Fact> paymentList(JobDefinition job, PayPeriod period, Path folder) {
        Path file = folder.resolve(FileNames.payments(period.toString()));
        Optional<LedgerBatch> paying =
                SealedBatch.of(ledger, job, period).flatMap(batch -> ledger.ofRun(batch.run(), EventKind.PAYMENT_RUN));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try {
            payments.unnamed(paying, made);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            // a list of before this program listed accounts whole is held without them; its bytes are those of the
            // manifest
            boolean accounts = !lines.isEmpty() && cells(lines.getFirst()).contains(PaymentList.IBAN);
            List<String> want =
                    instructions(made.toString(StandardCharsets.UTF_8).lines().toList(), accounts);
            List<String> is = instructions(lines, accounts);
            for (int i = 0; i < Math.max(want.size(), is.size()); i++) {
                if (i >= want.size() || i >= is.size() || !want.get(i).equals(is.get(i))) {
                    return Optional.of(Fact.of(
                            "verify.paymentList",
                            "period",
                            period,
                            "line",
                            i + 1,
                            "payee",
                            at(is, i, 1),
                            "amount",
                            at(is, i, 2),
                            "made",
                            at(want, i, 1),
                            "of",
                            at(want, i, 2),
                            "file",
                            FileNames.payments(period.toString())));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    Fact.of("verify.fileUnread", "period", period, "file", String.valueOf(file.getFileName())));
        }
    }

    /** Payment, payee, amount and currency of each line, and the account where it is asked for. */
    private static List<String> instructions(List<String> lines, boolean accounts) {
        return lines.stream()
                .map(ReleasedFiles::cells)
                .map(cells -> String.join(",", cells.subList(0, Math.min(4, cells.size())))
                        + (accounts && cells.size() > PaymentList.ACCOUNT + 1
                                ? "," + cells.get(PaymentList.ACCOUNT) + "," + cells.get(PaymentList.ACCOUNT + 1)
                                : ""))
                .toList();
    }

    /** What stands in a line and column; a dash where there is no such line or nothing stands. */
    private static String at(List<String> lines, int line, int column) {
        List<String> cells = line < lines.size() ? cells(lines.get(line)) : List.of();
        return column < cells.size() && !cells.get(column).isEmpty() ? cells.get(column) : "-";
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private void anew(
            JobDefinition job, PayPeriod period, Path folder, List<Entry> entries, List<Fact> found, List<Fact> sound) {
        Draft draft;
        try {
            draft = drafts.standing(runs.get(periods.draftRun(job.name(), period)), job, period);
        } catch (Refusal e) {
            sound.add(Fact.of("verify.statementsNotMade", "period", period, "why", e.fact()));
            return;
        }
        Map<String, Entry> listed = new HashMap<>();
        entries.forEach(entry -> listed.put(entry.file(), entry));
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        StatementContents contents = new StatementContents(draft, StatementContents.heading(company, draft), details);
        Queue<StatementWriter> writers = new ConcurrentLinkedQueue<>();
        found.addAll(IntStream.range(0, draft.ids().size())
                .parallel()
                .filter(member -> draft.proposal().account(member) != null)
                .mapToObj(member -> {
                    StatementWriter idle = writers.poll();
                    StatementWriter writer = idle == null ? new StatementWriter(Words::spoken) : idle;
                    StatementFile made = writer.write(Objects.requireNonNull(contents.of(member)));
                    writers.add(writer);
                    return said(period, folder, listed, made);
                })
                .filter(Objects::nonNull)
                .toList());
        Set<String> own = new HashSet<>();
        IntStream.range(0, draft.ids().size())
                .filter(member -> draft.proposal().account(member) != null)
                .forEach(member -> own.add(FileNames.STATEMENTS + "/"
                        + FileNames.statement(period.toString(), draft.ids().at(member))));
        listed.keySet().stream()
                .filter(name -> name.startsWith(FileNames.STATEMENTS + "/") && !own.contains(name))
                .sorted()
                .forEach(name -> found.add(Fact.of("verify.fileOfNobody", "period", period, "file", name)));
    }

    private static @Nullable Fact said(PayPeriod period, Path folder, Map<String, Entry> listed, StatementFile made) {
        String name = FileNames.STATEMENTS + "/" + made.name();
        Entry entry = listed.get(name);
        if (entry == null) {
            return Fact.of("verify.fileUnlisted", "period", period, "file", name);
        }
        boolean sameWords = Made.withoutJava(entry.made()).equals(Made.withoutJava(Made.here()));
        if (sameWords && entry.parts().equals(made.parts())) {
            return null;
        }
        try (InputStream in = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return CellNumbers.of(in).equals(CellNumbers.of(new ByteArrayInputStream(made.bytes())))
                    ? null
                    : Fact.of("verify.statement", "period", period, "file", name, "made", entry.made());
        } catch (IOException e) {
            return Fact.of("verify.fileUnread", "period", period, "file", name);
        }
    }
}
