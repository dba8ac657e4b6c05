package io.upline.database;

import io.upline.fact.Fact;
import io.upline.files.Rights;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the operating system, the Java machine and the two databases say when something is wrong with them, as facts. Each class of fault is
 * known by its code or its type; the words of a system are looked at only where it gives no code.
 */
public final class KnownFaults {

    /** How the older file classes put the system's words: {@code /a/b (No such file or directory)}. */
    private static final Pattern FILE_AND_REASON = Pattern.compile("(.*) \\(([^()]*)\\)");

    /** What systems say where they give no code. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("No.space.left|quota.exceeded|not.enough.space", Fact.of("fault.noSpace", "file", ""), true),
            new Saying("Too.many.open.files", Fact.of("fault.tooManyFiles"), false),
            new Saying("Read-only.file.system", Fact.of("fault.readOnly", "file", ""), true),
            new Saying(
                    "Permission.denied|Operation.not.permitted",
                    Fact.of("fault.denied", "file", "", "closed", "", "owner", "", "user", ""),
                    true),
            new Saying("Input/output.error|Stale.file.handle", Fact.of("fault.disk", "file", ""), true),
            new Saying("Is.a.directory|Not.a.directory", Fact.of("fault.inTheWay", "file", ""), true),
            new Saying("File.name.too.long", Fact.of("fault.nameTooLong", "file", ""), true),
            new Saying("Address.already.in.use", Fact.of("fault.addressInUse"), false));

    private static final int H2_IN_USE = 90020;
    private static final int H2_DAMAGED = 90030;
    private static final int H2_CLOSED = 90098;
    private static final int H2_CLOSING = 90121;
    private static final int H2_MEMORY = 90108;

    private KnownFaults() {}

    /** What is known of one exception, its causes not looked at. */
    public static Optional<Fact> of(Throwable fault) {
        return switch (fault) {
            case OutOfMemoryError full ->
                Optional.of(
                        String.valueOf(full.getMessage()).contains("thread")
                                ? Fact.of("fault.threads")
                                : Fact.of("fault.memory"));
            case SQLException said -> database(said);
            case BindException _ -> Optional.of(Fact.of("fault.addressInUse"));
            case FileSystemException file -> file(file);
            case FileNotFoundException file -> oldFile(file);
            case SocketException other -> reason(String.valueOf(other.getMessage()), "");
            case IOException other -> reason(String.valueOf(other.getMessage()), "");
            default -> Optional.empty();
        };
    }

    /** What a driver hangs beside an exception of its own that has no cause; empty for others. */
    public static Optional<Throwable> next(Throwable fault) {
        return fault instanceof SQLException said ? Optional.ofNullable(said.getNextException()) : Optional.empty();
    }

    /** The SQL state of an exception of a driver; empty for others. */
    public static Optional<String> state(Throwable fault) {
        return fault instanceof SQLException said ? Optional.ofNullable(said.getSQLState()) : Optional.empty();
    }

    private static Optional<Fact> file(FileSystemException fault) {
        String file = Objects.requireNonNullElse(fault.getFile(), "");
        return switch (fault) {
            case NoSuchFileException _ -> Optional.of(missing(file));
            case AccessDeniedException _ -> Optional.of(Rights.denied(Path.of(file)));
            case FileAlreadyExistsException _ -> Optional.of(Fact.of("fault.inTheWay", "file", file));
            case NotDirectoryException _ -> Optional.of(Fact.of("fault.inTheWay", "file", file));
            default -> reason(Objects.requireNonNullElse(fault.getReason(), ""), file);
        };
    }

    private static Optional<Fact> oldFile(FileNotFoundException fault) {
        Matcher both = FILE_AND_REASON.matcher(String.valueOf(fault.getMessage()));
        if (!both.matches()) {
            return Optional.empty();
        }
        return both.group(2).matches("No.such.file.*")
                ? Optional.of(missing(both.group(1)))
                : reason(both.group(2), both.group(1));
    }

    /** A file that is not there, or the folder in which it should be. */
    private static Fact missing(String file) {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        return folder != null && !Files.isDirectory(folder)
                ? Fact.of("fault.noFolder", "folder", folder)
                : Fact.of("fault.noFile", "file", file);
    }

    /** The system's words for a fault of a file or a connection; {@code file} may be empty. */
    private static Optional<Fact> reason(String said, String file) {
        for (Saying saying : SAYINGS) {
            if (saying.words().matcher(said).find()) {
                Fact fact = saying.fact();
                if (fact.code().equals("fault.denied") && !file.isEmpty()) {
                    return Optional.of(Rights.denied(Path.of(file)));
                }
                return Optional.of(saying.ofFile() ? Fact.of(fact.code(), "file", file) : fact);
            }
        }
        return Optional.empty();
    }

    private static Optional<Fact> database(SQLException fault) {
        if (fault.getClass().getName().startsWith("org.h2.")) {
            return embedded(fault.getErrorCode());
        }
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        Optional<Fact> known = server(state);
        boolean noConnection =
                fault instanceof SQLTransientConnectionException || fault instanceof SQLRecoverableException;
        return known.isEmpty() && noConnection ? Optional.of(Fact.of("fault.databaseAway")) : known;
    }

    private static Optional<Fact> embedded(int code) {
        return switch (code) {
            case H2_IN_USE -> Optional.of(Fact.of("fault.embeddedInUse"));
            case H2_DAMAGED -> Optional.of(Fact.of("fault.embeddedDamaged"));
            case H2_CLOSED, H2_CLOSING -> Optional.of(Fact.of("fault.embeddedClosed"));
            case H2_MEMORY -> Optional.of(Fact.of("fault.memory"));
            default -> Optional.empty();
        };
    }

    /** What a PostgreSQL server, or its driver, says in an SQL state. */
    private static Optional<Fact> server(String state) {
        return switch (state) {
            case "08001", "08004" -> Optional.of(Fact.of("fault.databaseAway"));
            case "08000", "08003", "08006", "08007", "08P01" -> Optional.of(Fact.of("fault.databaseLost"));
            case "57P01", "57P02", "57P05", "25P03", "25P04" -> Optional.of(Fact.of("fault.databaseEnded"));
            case "57P03" -> Optional.of(Fact.of("fault.databaseStarting"));
            case "53100", "58030" -> Optional.of(Fact.of("fault.databaseFull"));
            case "53200" -> Optional.of(Fact.of("fault.databaseMemory"));
            case "53300" -> Optional.of(Fact.of("fault.databaseBusy"));
            case "28000", "28P01" -> Optional.of(Fact.of("fault.databaseUser"));
            case "3D000" -> Optional.of(Fact.of("fault.databaseMissing"));
            case "42501" -> Optional.of(Fact.of("fault.databaseRights"));
            case "25006" -> Optional.of(Fact.of("fault.databaseReadOnly"));
            case "40001", "40P01", "55P03", "57014" -> Optional.of(Fact.of("fault.databaseWaited"));
            default -> Optional.empty();
        };
    }

    /** Words of systems, the fact that they say, and whether it is told of which file. */
    private record Saying(Pattern words, Fact fact, boolean ofFile) {

        Saying(String words, Fact fact, boolean ofFile) {
            this(Pattern.compile(words), fact, ofFile);
        }
    }
}
