package io.upline.close;

import io.upline.company.Company;
import io.upline.database.Guard;
import io.upline.intake.Block;
import io.upline.intake.CompanyRules;
import io.upline.intake.Import;
import io.upline.intake.Inbox;
import io.upline.intake.InboxFile;
import io.upline.intake.Opening;
import io.upline.intake.Refusal;
import io.upline.intake.Session;
import io.upline.intake.Summary;
import io.upline.order.DecidedBy;
import io.upline.progress.Progress;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunContext;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The inbox as chunk-oriented steps: a chunk is a block of lines, its transaction moves the import's position. */
public final class InboxImport {

    private static final int BLOCK_LINES = 50_000;

    private final RunContext context;
    private final RangeStore ranges;
    private final Run run;
    private final String user;
    private final long fence;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private boolean blemished;

    InboxImport(RunContext context, RangeStore ranges, Run run, String user, long fence, Progress progress) {
        this.context = context;
        this.ranges = ranges;
        this.run = run;
        this.user = user;
        this.fence = fence;
        this.progress = progress;
    }

    /** The step {@code importMembers} or {@code importOrders}. */
    Step step(Steps steps, String name) {
        Files files = new Files(name, name.equals("importMembers"));
        return steps.chunks(name, files, files);
    }

    /** What became of each file, in words. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether a file was refused or a line rejected. */
    boolean blemished() {
        return blemished;
    }

    static CompanyRules rules(RunContext context) {
        Company company = context.company;
        List<CompanyRules.JobDates> jobs = context.home.jobs().stream()
                .map(job -> new CompanyRules.JobDates(
                        job.name(),
                        job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT,
                        job.firstPeriod().first(),
                        context.periods.of(job.name(), job.kind()).stream()
                                .filter(PeriodStore.Entry::isPosted)
                                .map(entry -> entry.period().last())
                                .max(LocalDate::compareTo)
                                .orElse(job.firstPeriod().first().minusDays(1))))
                .toList();
        return new CompanyRules(
                company.zone(),
                company.measures(),
                company.orderTypes(),
                company.currency().code(),
                jobs,
                context.clock.today());
    }

    /** What a chunk does. */
    private sealed interface Work {
        record Write(Session session, Block block) implements Work {}

        record Complete(Session session) implements Work {}

        record Refuse(Session session, Refusal refusal) implements Work {}
    }

    /** Reads files of one kind block by block, and writes them. */
    private final class Files implements ItemStreamReader<Work>, ItemWriter<Work> {

        private final String step;
        private final boolean members;
        private final Import imports = new Import(context.database, context.workload.partitionsAbove());
        private final Deque<InboxFile> waiting = new ArrayDeque<>();
        private final Guard guard;
        private @Nullable Session session;

        Files(String step, boolean members) {
            this.step = step;
            this.members = members;
            this.guard = () -> ranges.touch(run.id(), step, fence);
        }

        @Override
        public void open(ExecutionContext state) {
            ranges.ensure(run.id(), step, fence);
            Inbox inbox = Inbox.scan(context.company.inbox());
            inbox.files().stream().filter(file -> file.members() == members).forEach(waiting::add);
            imports.unfinished()
                    .ifPresent(name -> waiting.stream()
                            .filter(file -> file.name().equals(name))
                            .findFirst()
                            .ifPresent(file -> {
                                waiting.remove(file);
                                waiting.addFirst(file);
                            }));
            if (members) {
                inbox.refused().forEach(refusal -> {
                    imports.record(refusal, user, context.clock.now());
                    refused(refusal);
                });
            }
        }

        @Override
        public @Nullable Work read() {
            Session current = session;
            while (current == null) {
                InboxFile next = waiting.poll();
                if (next == null) {
                    return null;
                }
                current = opened(next);
            }
            session = current;
            Block block = current.read(BLOCK_LINES);
            if (block.refusal().isPresent()) {
                session = null;
                return new Work.Refuse(current, block.refusal().get());
            }
            if (block.lines() == 0) {
                session = null;
                return new Work.Complete(current);
            }
            current.readAhead(BLOCK_LINES);
            return new Work.Write(current, block);
        }

        @Override
        public void write(Chunk<? extends Work> chunk) {
            for (Work work : chunk) {
                switch (work) {
                    case Work.Write(Session from, Block block) -> {
                        from.write(block);
                        progress.advanceTo(from.position());
                    }
                    case Work.Complete(Session from) -> {
                        Summary summary = from.complete(context.clock.now());
                        afterCommit(() -> {
                            from.putAway();
                            taken(summary);
                        });
                    }
                    case Work.Refuse(Session from, Refusal refusal) -> {
                        from.refuse(refusal, user, context.clock.now());
                        from.close();
                        refused(refusal);
                    }
                }
            }
        }

        @Override
        public void close() {
            Session current = session;
            if (current != null) {
                current.close();
                session = null;
            }
        }

        private @Nullable Session opened(InboxFile file) {
            Opening opening = imports.open(file, rules(context), guard, user, context.clock.now(), progress);
            return switch (opening) {
                case Opening.Ready(Session ready) -> {
                    progress.begin("importing " + file.name(), "lines", ready.lines());
                    yield ready;
                }
                case Opening.Refused(Refusal refusal) -> {
                    refused(refusal);
                    yield null;
                }
                case Opening.Finished(Summary summary) -> {
                    taken(summary);
                    yield null;
                }
            };
        }

        private void taken(Summary summary) {
            var tally = summary.tally();
            notes.add(summary.file() + ": " + tally.read() + " lines read = " + tally.accepted() + " accepted + "
                    + tally.unchanged() + " unchanged + " + tally.held() + " held + " + tally.rejected()
                    + " rejected");
            summary.warnings()
                    .forEach(warning -> notes.add(
                            summary.file() + (warning.line() > 0 ? ":" + warning.line() : "") + ": " + warning.message()
                                    + "; " + warning.problem().remedy()));
            blemished |= tally.rejected() > 0;
        }

        private void refused(Refusal refusal) {
            notes.add("refused: " + refusal);
            blemished = true;
        }

        private void afterCommit(Runnable work) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        }
    }
}
