package io.upline.intake;

import io.upline.control.Actor;
import io.upline.database.Guard;
import io.upline.database.WrittenSums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One import under way: read a block, write it in a transaction, again until a block is empty, then complete.
 *
 * <p>One thread reads and writes, except for the block that is read ahead. When the transaction of a {@link #write} rolls back, the session
 * is of no more use: close it and open the file again, which continues after the last block that was committed.
 */
public final class Session implements AutoCloseable {

    /** Most rejected lines; a file with more is taken for the wrong one. */
    public static final int REJECTED_MAX = 50_000;

    /** Most rejected lines of a block, each of which is kept whole until the block is written. */
    private static final int REJECTED_A_BLOCK = 2_000;

    private final FileReading reading;
    private final FileKind kind;
    private final ImportStore store;
    private final RejectionImportStore rejections;
    private final ImportStore.Taken taken;
    private final LineIntake intake;
    private final Mending mending;
    private final WaitingLines waiting;
    private final Guard guard;
    private final Actor actor;
    private final WrittenSums sums;
    private final LineSource source;
    private final ReadAhead ahead = new ReadAhead();
    private int atLine;
    private Tally tally;
    private int nextRejection;
    private int rejectedRead;
    private boolean ended;
    private int completed;

    Session(
            FileReading reading,
            LineSource source,
            FileKind kind,
            ImportStore store,
            RejectionImportStore rejections,
            ImportStore.Taken taken,
            LineIntake intake,
            Mending mending,
            WaitingLines waiting,
            Guard guard,
            Actor actor,
            WrittenSums sums) {
        this.actor = actor;
        this.sums = sums;
        this.reading = reading;
        this.kind = kind;
        this.store = store;
        this.rejections = rejections;
        this.taken = taken;
        this.intake = intake;
        this.mending = mending;
        this.waiting = waiting;
        this.guard = guard;
        this.source = source;
        this.tally = taken.tally();
        this.rejectedRead = tally.rejected() + tally.waiting();
        this.completed = taken.completed();
        this.nextRejection = rejections.lastId() + 1;
        this.atLine = source.ordinal();
    }

    /** The file it reads. */
    public InboxFile file() {
        return reading.file();
    }

    /** What the file brings. */
    public FileKind kind() {
        return kind;
    }

    /** The number its rows carry; they count once it is complete. */
    public long known() {
        return taken.known();
    }

    /** How many lines the file has, as the first pass counted them. */
    public int lines() {
        return reading.facts().lines();
    }

    /** How many lines are written so far, those before a restart included. */
    public int position() {
        return atLine;
    }

    /** What became of the lines written so far. */
    public Tally tally() {
        return tally;
    }

    /**
     * Reads and judges the next lines. Nothing is written.
     *
     * @param maxLines 1 or more; a block ends before when many of its lines are rejected; where {@link #readAhead} was called, the number given there holds
     * @return empty at the end of the file
     */
    public Block read(int maxLines) {
        return ahead.take(() -> next(maxLines));
    }

    /** Begins to {@link #read} on another thread, so that the block before can be written meanwhile. */
    public void readAhead(int maxLines) {
        ahead.begin(() -> next(maxLines));
    }

    private Block next(int maxLines) {
        Block block = new Block(source.ordinal(), Math.min(maxLines, lines()));
        while (block.lines() < maxLines && block.rejected.size() < REJECTED_A_BLOCK && source.next()) {
            block.line();
            Cells cells = source.cells();
            intake.take(cells, source.ordinal(), block);
            if (!mending.isIdle()) {
                mending.look(cells);
            }
        }
        block.end(source.position());
        intake.settle(block);
        mending.settle(block);
        rejectedRead += block.tally().rejected() + block.tally().waiting();
        if (rejectedRead > REJECTED_MAX) {
            Problem problem = Problem.TOO_MANY_REJECTED;
            block.refuse(new FileRefusal(problem, reading.name(), 0, 0, problem.fact(REJECTED_MAX)));
        }
        return block;
    }

    /**
     * Stores a block's rows and moves the import's position, in the transaction under way; asks the guard there.
     *
     * @throws IllegalStateException when the block does not follow the one written last
     */
    public void write(Block block) {
        if (block.from() != atLine || block.refusal().isPresent()) {
            throw new IllegalStateException("a block from line " + block.from() + " cannot be written at " + atLine);
        }
        guard.check();
        intake.write(block);
        rejections.write(taken.attempt(), nextRejection, block.rejected);
        mend(block);
        Tally after = tally.plus(block.tally());
        store.advance(taken.attempt(), atLine, atLine + block.lines(), block.end(), after);
        tally = after;
        nextRejection += block.rejected.size();
        atLine += block.lines();
    }

    private void mend(Block block) {
        if (mending.isIdle()) {
            return;
        }
        List<Subject> subjects = new ArrayList<>(block.mendedSubjects);
        block.orders.forEach(order -> subjects.add(Subject.of(order)));
        block.payments.forEach(order -> subjects.add(Subject.of(order)));
        for (Subject subject : subjects) {
            if (mending.isOpen(subject)) {
                rejections.mendSubject(subject, taken.attempt(), kind);
            }
        }
        block.mendedRejections.forEach(id -> rejections.cameAgain(id, taken.attempt(), Rejection.State.MENDED));
        block.rejectedAgain.forEach(id -> rejections.cameAgain(id, taken.attempt(), Rejection.State.AGAIN));
    }

    /** Whether lines wait that the import may complete, so that it is to be {@link #end ended} before. */
    public boolean mayComplete() {
        return !ended && waiting.any();
    }

    /** Makes the file's own rows whole, in the transaction under way; waiting lines are judged by them. */
    public void end() {
        guard.check();
        intake.complete();
        ended = true;
    }

    /** Judges lines of other files that waited and need wait no longer; whether there are any to be taken. Nothing is written. */
    public boolean findWaiting() {
        return ended && waiting.find();
    }

    /** Takes the lines that {@link #findWaiting} found, in the transaction under way. */
    public void takeWaiting() {
        guard.check();
        completed += waiting.take();
    }

    /**
     * Ends the import, in the transaction under way; from its commit on, its rows count. The file is to be put away after that.
     *
     * @throws IllegalStateException when lines or money read do not equal what became of them
     */
    public Summary complete(Instant now) {
        guard.check();
        if (atLine != reading.facts().lines() || tally.read() != atLine || !tally.tiesOut()) {
            throw new IllegalStateException("import of " + reading.name() + " does not tie out in lines: " + tally);
        }
        if (reading.header().orders() && tally.readMinor() != reading.facts().sumMinor()) {
            throw new IllegalStateException("import of " + reading.name() + " does not tie out in money: " + tally);
        }
        if (!source.sha256().equals(reading.sha256())) {
            throw new IllegalStateException(reading.name() + " changed while it was imported; import it again");
        }
        if (!ended) {
            intake.complete();
        }
        List<Warning> all = new ArrayList<>(reading.facts().warnings());
        all.addAll(intake.warnings());
        if (tally.late() > 0) {
            Problem problem = kind == FileKind.MEMBERS ? Problem.LATE_MEMBERS : Problem.LATE_ORDERS;
            all.add(Warning.of(problem, 0, tally.late()));
        }
        if (tally.withoutPrice() > 0) {
            all.add(Warning.of(Problem.VOLUME_WITHOUT_PRICE, 0, tally.withoutPrice()));
        }
        store.complete(taken.attempt(), reading.facts().blankLines(), all, now);
        store.trail().taken(actor, taken, tally, kind, completed > 0, sums);
        return new Summary(
                taken.known(),
                kind,
                reading.name(),
                reading.sha256(),
                reading.form().fact(),
                tally,
                completed,
                all);
    }

    /** Moves the file into the inbox's {@code done}; to be called when {@link #complete} is committed. */
    public void putAway() {
        close();
        Inbox.putAway(reading.file().path(), taken.known());
        store.putAway(taken.attempt());
    }

    /** Takes back what was written of the file, and records why it is refused. */
    public void refuse(FileRefusal refusal, Instant now) {
        guard.check();
        store.abandon(taken, actor);
        store.refuse(reading.sha256(), reading.bytes(), refusal, new Opened(actor, now));
    }

    @Override
    public void close() {
        ahead.end();
        source.close();
    }
}
