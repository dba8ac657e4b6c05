package io.upline.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/**
 * Who asks: a person, at a process, on a host.
 *
 * @param user the person's name as given
 * @param host name of the machine
 * @param pid process number
 * @param pidStarted when the process began, epoch milliseconds; 0 when the system does not tell
 * @param command what is being done, in the operator's words
 */
public record Holder(String user, String host, long pid, long pidStarted, String command) {

    /** This process, doing the command for somebody. */
    public static Holder here(Actor actor, String command) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(actor.name(), hostName(), self.pid(), started(self), command);
    }

    /** Whether the process is certainly gone: same host, and no process of that number and start. */
    boolean isDeadHere() {
        return host.equals(hostName())
                && ProcessHandle.of(pid)
                        .filter(process -> process.isAlive() && started(process) == pidStarted)
                        .isEmpty();
    }

    /** Who it is, for a message. */
    @Override
    public String toString() {
        return user + " on " + host + " (process " + pid + ", " + command + ")";
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
