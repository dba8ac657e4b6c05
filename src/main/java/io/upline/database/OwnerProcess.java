package io.upline.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/**
 * A process that works with a database.
 *
 * @param host name of its machine
 * @param pid process number
 * @param started when the process began, epoch milliseconds; 0 when the system does not tell
 */
public record OwnerProcess(String host, long pid, long started) {

    /** This process. */
    public static OwnerProcess here() {
        ProcessHandle self = ProcessHandle.current();
        return new OwnerProcess(hostName(), self.pid(), started(self));
    }

    /** Whether the process is certainly gone: it ran on this host, and no process has its number and start. */
    public boolean isDeadHere() {
        return host.equals(hostName())
                && ProcessHandle.of(pid)
                        .filter(process -> process.isAlive() && started(process) == started)
                        .isEmpty();
    }

    /** The name that the process's sessions with a server bear, by which another process finds them; at most 63 characters. */
    public String sessionName() {
        return "upline " + pid + " " + Long.toHexString(started) + " " + Integer.toHexString(host.hashCode());
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
