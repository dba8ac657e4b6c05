package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.BrokenInvariant;
import io.upline.control.Refusal;
import io.upline.database.LostOwnershipException;
import io.upline.fact.Fact;
import io.upline.words.Words;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Whatever is wrong with the machine or a database is told in the words of the runbook, however it is wrapped. */
class FaultsTest {

    private static final Path RUNBOOK = Path.of("jobs/runbooks/run-failed.md");

    static List<Arguments> faults() {
        return List.of(
                told(
                        "no space left for /home/a: ",
                        new FileSystemException("/home/a", null, "No space left on device")),
                told("no space left: ", new IOException("No space left on device")),
                told("no space left: ", new IOException("Disk quota exceeded")),
                told("no space left: ", h2(ErrorCode.IO_EXCEPTION_2, new IOException("No space left on device"))),
                told("no space left: ", h2(ErrorCode.DATABASE_IS_CLOSED, new IOException("No space left on device"))),
                told("no space left on the database server: ", sql("53100")),
                told("too many open files: ", new FileSystemException("a", null, "Too many open files")),
                told("too many open files: ", new FileNotFoundException("/a/b (Too many open files)")),
                told("too many open files: ", new IOException("Too many open files")),
                told("read-only disk of a: ", new FileSystemException("a", null, "Read-only file system")),
                told("permission denied for /a/b: ", new AccessDeniedException("/a/b")),
                told("permission denied for /a/b: ", new FileNotFoundException("/a/b (Permission denied)")),
                told("something is in the way: /a/b ", new FileAlreadyExistsException("/a/b")),
                told("something is in the way: a ", new FileSystemException("a", null, "Not a directory")),
                told("something is in the way: /a ", new FileNotFoundException("/a (Is a directory)")),
                told("missing folder: /no/such ", new NoSuchFileException("/no/such/file.csv")),
                told("missing file: /no.csv ", new NoSuchFileException("/no.csv")),
                told("missing folder: /no/such ", new FileNotFoundException("/no/such/f (No such file or directory)")),
                told("disk error at a: ", new FileSystemException("a", null, "Input/output error")),
                told("file name too long: a", new FileSystemException("a", null, "File name too long")),
                told("out of memory: ", new OutOfMemoryError("Java heap space")),
                told("out of memory: ", new OutOfMemoryError("GC overhead limit exceeded")),
                told("no more threads: ", new OutOfMemoryError("unable to create native thread")),
                told("out of memory: ", h2(ErrorCode.OUT_OF_MEMORY, new OutOfMemoryError("Java heap space"))),
                told("address already in use: ", new BindException("Address already in use")),
                told(
                        "database cannot be reached: ",
                        new PSQLException(
                                "a",
                                PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                                new ConnectException("Connection refused"))),
                told("database cannot be reached: ", new SQLTransientConnectionException("timed out")),
                told(
                        "connection to the database ended: ",
                        new PSQLException("a", PSQLState.CONNECTION_FAILURE, new java.io.EOFException())),
                told("connection to the database ended: ", sql("08003")),
                told("connection ended by the database server: ", sql("57P01")),
                told("connection ended by the database server: ", sql("25P03")),
                told("database is starting or stopping: ", sql("57P03")),
                told("database server takes no more connections: ", sql("53300")),
                told("database server is out of memory: ", sql("53200")),
                told("database refuses the user: ", sql("28P01")),
                told("database does not exist: ", sql("3D000")),
                told("database user may not do this: ", sql("42501")),
                told("database is read-only: ", sql("25006")),
                told("database gave up waiting: ", sql("40P01")),
                told("embedded database has closed itself: ", h2(ErrorCode.DATABASE_IS_CLOSED, null)),
                told("embedded database is open in another program: ", h2(ErrorCode.DATABASE_ALREADY_OPEN_1, null)),
                told("embedded database is damaged: ", h2(ErrorCode.FILE_CORRUPTED_1, null)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isToldInTheWordsOfTheRunbook(String words, Throwable fault) throws IOException {
        for (Throwable wrapped : List.of(
                fault,
                new DataAccessResourceFailureException("foreign words", fault),
                new TransactionSystemException("foreign words", fault),
                new CannotGetJdbcConnectionException("foreign words", asSql(fault)),
                new IllegalStateException("ours", new RuntimeException("foreign words", fault)),
                new RuntimeException(new UncheckedIOException(new IOException("foreign", fault))),
                new JobExecutionException("foreign words", fault))) {
            assertThat(said(Faults.of(wrapped))).startsWith(words);
        }
        assertThat(Files.readString(RUNBOOK)).contains("*" + stem(words) + "*");
    }

    /** What stands before the colon, and before the name of a file. */
    private static String stem(String words) {
        return words.replaceAll("( (for|of|at) (/\\S*|a))?:.*", "");
    }

    @Test
    void everySentenceStandsInTheRunbook() throws IOException {
        Properties sentences = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/io/upline/words/fault.properties"))) {
            sentences.load(file);
        }
        String runbook = Files.readString(RUNBOOK);
        assertThat(sentences.values())
                .isNotEmpty()
                .allMatch(each -> runbook.contains("*" + each.toString().replaceAll("(\\{file\\?|:).*", "") + "*"));
    }

    @Test
    void aClosedFileIsToldWithWhoseItIs(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("company.yaml"));
        String owner = Files.getOwner(file).getName();
        assertThat(said(Faults.of(new AccessDeniedException(file.toString()))))
                .isEqualTo("permission denied for " + file + ": " + file + " belongs to " + owner + ", and this is "
                        + System.getProperty("user.name")
                        + "; run it as the user whom the home belongs to, or let this one read and write there");
        Path wanted = folder.resolve("data/owner.lock");
        assertThat(said(Faults.of(new FileNotFoundException(wanted + " (Permission denied)"))))
                .as("what is not there cannot be made in the folder above it")
                .startsWith("permission denied for " + wanted + ": " + folder + " belongs to " + owner);
    }

    @Test
    void aDriversNextExceptionIsLookedAt() {
        SQLException batch = new BatchUpdateException("batch", "XX000", new int[0]);
        batch.setNextException(sql("53100"));
        assertThat(said(Faults.of(batch))).startsWith("no space left on the database server");
    }

    @Test
    void ourOwnFactsAndSentencesComeFirst() {
        assertThat(said(Faults.ofAll(List.of(
                        new JobExecutionException("Partition handler returned an unsuccessful step"),
                        new RuntimeException(Refusal.of("noPayments", "job", "j", "period", "p"))))))
                .isEqualTo("p of j is not posted; it has no payments");
        assertThat(said(Faults.of(
                        new RuntimeException(new LostOwnershipException(Fact.of("owned.lostRun", "run", 5))))))
                .startsWith("another process took over run 5");
        assertThat(said(Faults.of(new RuntimeException(new BrokenInvariant("totals differ")))))
                .contains("totals differ");
        assertThat(said(Faults.ofAll(List.of(
                        new JobExecutionException("Partition handler returned an unsuccessful step"), sql("57P01")))))
                .startsWith("connection ended by the database server");
    }

    @Test
    void anythingElseNamesItsEntryInTheLogAndNoWordOfIts() {
        RuntimeException fault = new IllegalArgumentException("Anna Andersson, SE4550000000058398257466");
        String told = said(Faults.of(fault));
        assertThat(told)
                .isEqualTo("an unexpected fault: IllegalArgumentException (data/upline.log has it as entry "
                        + Faults.entry(fault) + ")");
    }

    private static String said(Fact fact) {
        return Words.english().of(fact);
    }

    private static Arguments told(String words, Throwable fault) {
        return Arguments.of(words, fault);
    }

    private static SQLException sql(String state) {
        return new SQLException("may quote a row", state);
    }

    private static SQLException h2(int code, @org.jspecify.annotations.Nullable Throwable cause) {
        return cause == null
                ? DbException.get(code, "x").getSQLException()
                : DbException.get(code, cause, "x").getSQLException();
    }

    private static SQLException asSql(Throwable fault) {
        return fault instanceof SQLException said ? said : new SQLException("foreign words", fault);
    }
}
