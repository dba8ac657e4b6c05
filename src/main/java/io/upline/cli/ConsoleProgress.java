package io.upline.cli;

import io.upline.fact.Fact;
import io.upline.progress.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Progress on standard error: a bar with rate and time left on a terminal, plain lines elsewhere. Work that is over within two
 * seconds says nothing.
 */
final class ConsoleProgress implements Progress {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private String what = "";
    private String unit = "";
    private long total;
    private long doneSoFar;
    private long began;
    private long said;
    private boolean working;
    private @Nullable ScheduledExecutorService clock;

    @SuppressWarnings("SystemConsoleNull") // the terminal is null where there is none and no jdk.internal.le
    ConsoleProgress() {
        Console console = System.console();
        this.out = Terminal.here().err();
        this.terminal = console != null && console.isTerminal() && !Terminal.isGiven();
    }

    @Override
    public synchronized void begin(Fact newWhat, Unit newUnit, long newTotal) {
        end();
        what = Said.words().of(newWhat);
        unit = Said.code(
                switch (newUnit) {
                    case PIECE -> "progress.unitPiece";
                    case LINES -> "progress.unitLines";
                    case MEMBERS -> "progress.unitMembers";
                    case COMPANIES -> "progress.unitCompanies";
                });
        total = newTotal;
        doneSoFar = 0;
        working = true;
        if (clock == null) {
            clock = ticking();
        }
        began = System.nanoTime();
        said = began - LINE_NANOS + QUIET_NANOS;
    }

    @Override
    public synchronized void advanceTo(long done) {
        doneSoFar = done;
        long now = System.nanoTime();
        if (now - began < QUIET_NANOS) {
            return;
        }
        if (terminal) {
            shown().stepTo(done);
        } else if (now - said >= LINE_NANOS) {
            said = now;
            out.println(line(done, now - began));
        }
    }

    @Override
    public synchronized void end() {
        working = false;
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
    }

    /** Shows that work which cannot say how far it is still goes on. */
    @SuppressWarnings("FutureReturnValueIgnored") // the thread ticks until the process ends
    private ScheduledExecutorService ticking() {
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name("progress").daemon().unstarted(work));
        ticks.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        return ticks;
    }

    private synchronized void tick() {
        if (working) {
            advanceTo(doneSoFar);
        }
    }

    private ProgressBar shown() {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setUnit(" " + unit, 1)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .build();
            bar = shown;
        }
        return shown;
    }

    private String line(long done, long nanos) {
        if (total < 0 && done == 0) {
            return Said.code("progress.seconds", "what", what, "seconds", nanos / 1_000_000_000L);
        }
        if (done == 0) {
            return Said.code(
                    "progress.begun", "what", what, "total", total, "unit", unit, "seconds", nanos / 1_000_000_000L);
        }
        long rate = nanos == 0 ? 0 : Math.multiplyExact(done, 1_000L) / Math.max(1, nanos / 1_000_000);
        if (total <= 0) {
            return Said.code("progress.rate", "what", what, "done", done, "unit", unit, "rate", rate);
        }
        Duration left = Duration.ofMillis((total - done) * (nanos / 1_000_000) / done);
        return Said.code(
                "progress.left",
                "what",
                what,
                "done",
                done,
                "total",
                total,
                "unit",
                unit,
                "percent",
                done * 100 / total,
                "rate",
                rate,
                "seconds",
                left.toSeconds());
    }
}
