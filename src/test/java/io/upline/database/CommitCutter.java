package io.upline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a program and a PostgreSQL server, and cuts the connection when the server has done a COMMIT and before it can say so: what
 * was committed stays, and the program does not know.
 */
public final class CommitCutter implements AutoCloseable {

    private static final byte[] DONE = {'C', 0, 0, 0, 11, 'C', 'O', 'M', 'M', 'I', 'T', 0};

    private final DatabaseAddress server;
    private final ServerSocket door;
    private final AtomicInteger commits = new AtomicInteger();
    private volatile int cutAt;

    /** Opens the door to a server. */
    public CommitCutter(DatabaseAddress server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** The address by which a program goes through this door. */
    public DatabaseAddress address() {
        String url = server.url().replaceFirst("//[^/]+/", "//127.0.0.1:" + door.getLocalPort() + "/");
        return new DatabaseAddress(url, server.user(), server.password(), server.connections(), server.idleSeconds());
    }

    /** From here on the {@code commit}th COMMIT is cut; 0 for none. */
    public void cutAt(int commit) {
        commits.set(0);
        cutAt = commit;
    }

    /** How many COMMITs went through since then. */
    public int commits() {
        return commits.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket program = door.accept();
                int port = Integer.parseInt(server.url().replaceFirst("^.*//[^/]*:(\\d+)/.*$", "$1"));
                Socket database = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> pass(program, database, false));
                Thread.ofVirtual().start(() -> pass(database, program, true));
            } catch (IOException e) {
                // the door is closed
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && holdsCommit(buffer, read) && commits.incrementAndGet() == cutAt) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one side is gone: so is the other
        }
    }

    private static boolean holdsCommit(byte[] buffer, int length) {
        for (int i = 0; i + DONE.length <= length; i++) {
            if (buffer[i] == 'C' && Arrays.equals(buffer, i, i + DONE.length, DONE, 0, DONE.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
