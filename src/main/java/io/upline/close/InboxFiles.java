package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.database.Guard;
import io.upline.fact.Fact;
import io.upline.intake.Block;
import io.upline.intake.CompanyRules;
import io.upline.intake.FileRefusal;
import io.upline.intake.Import;
import io.upline.intake.Inbox;
import io.upline.intake.InboxFile;
import io.upline.intake.Opening;
import io.upline.intake.Session;
import io.upline.intake.Summary;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the inbox's files of one kind block by block, and writes them: a chunk is a block of lines, its transaction moves the
 * import's position. There is one for each execution of a step.
 */
class InboxFiles implements ItemStreamReader<InboxWork>, ItemWriter<InboxWork> {

    private static final int BLOCK_LINES = 50_000;

    private final Import imports;
    private final Company company;
    private final Home home;
    private final PeriodStore periods;
    private final CompanyClock clock;
    private final RangeStore ranges;
    private final RunInHand hand;
    private final RunReport report;
    private final StepProgress progress;
    private final Progress firstPass;
    private final String step;
    private final boolean members;
    private final Deque<InboxFile> waiting = new ArrayDeque<>();
    private final Guard guard;
    private @Nullable Session session;
    private boolean ended;

    InboxFiles(
            Import imports,
            Company company,
            Home home,
            PeriodStore periods,
            CompanyClock clock,
            RangeStore ranges,
            RunInHand hand,
            RunReport report,
            StepProgress progress,
            Progress firstPass,
            String step) {
        this.imports = imports;
        this.company = company;
        this.home = home;
        this.periods = periods;
        this.clock = clock;
        this.ranges = ranges;
        this.hand = hand;
        this.report = report;
        this.progress = progress;
        this.firstPass = firstPass;
        this.step = step;
        this.members = step.equals(ImportJobConfiguration.MEMBERS);
        this.guard = () -> ranges.count(hand.id(), step, 0, hand.fence());
    }

    @Override
    public void open(ExecutionContext state) {
        ranges.ensure(hand.id(), step, hand.fence());
        expect(0);
        Inbox inbox = Inbox.scan(company.inbox());
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
                imports.record(refusal, company.inbox(), hand.actor(), clock.now());
                refused(refusal);
            });
        }
    }

    @Override
    public @Nullable InboxWork read() {
        Session current = session;
        while (current == null) {
            InboxFile next = waiting.poll();
            if (next == null) {
                if (!members && imports.hasOpenLines(report.imports())) {
                    report.blemish();
                }
                return null;
            }
            current = opened(next);
        }
        session = current;
        if (ended) {
            return atEnd(current);
        }
        Block block = current.read(BLOCK_LINES);
        if (block.refusal().isPresent()) {
            session = null;
            return new InboxWork.Refuse(current, block.refusal().get());
        }
        if (block.lines() == 0) {
            return atEnd(current);
        }
        current.readAhead(BLOCK_LINES);
        return new InboxWork.Write(current, block);
    }

    private InboxWork atEnd(Session current) {
        ended = true;
        if (current.mayComplete()) {
            return new InboxWork.End(current);
        }
        if (current.findWaiting()) {
            return new InboxWork.TakeWaiting(current);
        }
        ended = false;
        session = null;
        return new InboxWork.Complete(current);
    }

    @Override
    public void write(Chunk<? extends InboxWork> chunk) {
        for (InboxWork work : chunk) {
            switch (work) {
                case InboxWork.Write(Session from, Block block) -> {
                    from.write(block);
                    ranges.count(hand.id(), step, block.lines(), hand.fence());
                    progress.advanceTo(from.position());
                }
                case InboxWork.End(Session from) -> from.end();
                case InboxWork.TakeWaiting(Session from) -> from.takeWaiting();
                case InboxWork.Complete(Session from) -> {
                    Summary summary = from.complete(clock.now());
                    expect(0);
                    afterCommit(() -> {
                        from.putAway();
                        TakenFiles.told(summary, report);
                    });
                }
                case InboxWork.Refuse(Session from, FileRefusal refusal) -> {
                    from.refuse(refusal, clock.now());
                    expect(0);
                    from.close();
                    refused(refusal);
                }
            }
        }
    }

    private void expect(int lines) {
        ranges.expect(hand.id(), step, lines, hand.fence());
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
        Opening opening = imports.open(file, rules(), guard, hand.actor(), clock.now(), firstPass);
        return switch (opening) {
            case Opening.Ready(Session ready) -> {
                expect(ready.lines() - ready.position());
                progress.begin(
                        Fact.of("progress.importing", "file", file.name()), Progress.Unit.LINES, 0, ready.lines());
                yield ready;
            }
            case Opening.Refused(FileRefusal refusal) -> {
                refused(refusal);
                yield null;
            }
            case Opening.Finished(Summary summary) -> {
                TakenFiles.told(summary, report);
                yield null;
            }
        };
    }

    private void refused(FileRefusal refusal) {
        if (imports.isSettled(refusal)) {
            report.note(Fact.of("note.settled", "file", refusal.file()));
            return;
        }
        report.note(refusal.fact());
        report.blemish();
    }

    private void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private CompanyRules rules() {
        return CompanyRules.of(
                company,
                home.jobs(),
                job -> periods.of(job.name(), job.kind()).stream()
                        .filter(PeriodStore.Entry::isPosted)
                        .map(entry -> entry.period().last())
                        .max(LocalDate::compareTo),
                clock.today());
    }
}
