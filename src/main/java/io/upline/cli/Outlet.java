package io.upline.cli;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a command says to the process that gave it. It is handed to a thread of its own, so that a command never waits for a reader that sleeps
 * while it holds something: after a minute nobody is taken to read any more, and what is said from then on is said to nobody.
 */
final class Outlet {

    private static final int PIECES = 4_096;
    private static final int PIECE_BYTES = 8_192;
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final DataOutputStream to;
    private final Thread writer;
    private volatile boolean gone;

    Outlet(OutputStream to) {
        this.to = new DataOutputStream(new BufferedOutputStream(to, PIECE_BYTES));
        this.writer = Thread.ofVirtual().name("outlet").start(this::write);
    }

    /** A stream whose text goes out as pieces of one kind. */
    PrintStream stream(int kind) {
        OutputStream pieceByPiece = new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                for (int at = from; at < from + length; at += PIECE_BYTES) {
                    put(new Piece(kind, Arrays.copyOfRange(bytes, at, Math.min(at + PIECE_BYTES, from + length))));
                }
            }
        };
        return new PrintStream(new BufferedOutputStream(pieceByPiece, PIECE_BYTES), true, StandardCharsets.UTF_8);
    }

    /** Says that the command is taken. */
    void begin() {
        put(new Piece(Frames.TAKEN, new byte[0]));
    }

    /** Says the exit code, and waits until all was written or nobody reads any more. */
    void end(int code) throws InterruptedException {
        put(new Piece(Frames.EXIT, new byte[] {(byte) code}));
        writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    private void put(Piece piece) {
        try {
            if (!gone && !pieces.offer(piece, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                gone = true;
            }
        } catch (InterruptedException e) {
            gone = true;
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            while (true) {
                Piece piece = pieces.take();
                to.writeByte(piece.kind());
                to.writeInt(piece.bytes().length);
                to.write(piece.bytes());
                if (pieces.isEmpty()) {
                    to.flush();
                }
                if (piece.kind() == Frames.EXIT) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            gone = true; // whoever gave the command went away; the command goes on to where it can stop
            pieces.clear();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // a piece is written once, and compared with nothing
    private record Piece(int kind, byte[] bytes) {}
}
