package io.upline.desk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What somebody tells row by row, to be asked for row by row: a few rows are kept at a time. */
final class Streamed<T> implements Iterator<T> {

    private static final int AHEAD = 1_000;

    /** The rows; nothing stands for the end. */
    private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(AHEAD);

    private final CompletableFuture<Void> telling;
    private Optional<T> next = Optional.empty();
    private boolean asked;

    private Streamed(Consumer<Consumer<T>> telling) {
        this.telling = CompletableFuture.runAsync(
                () -> {
                    try {
                        telling.accept(row -> put(Optional.of(row)));
                    } finally {
                        put(Optional.empty());
                    }
                },
                Thread.ofVirtual()::start);
    }

    /** The rows that are told, by a thread of its own, to whoever is handed over. */
    static <T> Iterator<T> of(Consumer<Consumer<T>> telling) {
        return new Streamed<>(telling);
    }

    private void put(Optional<T> row) {
        try {
            queue.put(row);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<T> ahead() {
        if (!asked) {
            try {
                next = queue.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            asked = true;
        }
        return next;
    }

    @Override
    public boolean hasNext() {
        Optional<T> ahead = ahead();
        if (ahead.isEmpty()) {
            telling.join();
        }
        return ahead.isPresent();
    }

    @Override
    public T next() {
        T row = ahead().orElseThrow(NoSuchElementException::new);
        asked = false;
        return row;
    }
}
