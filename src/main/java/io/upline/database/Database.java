package io.upline.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One open database: where every {@code …Store} gets its connections.
 *
 * <p>Bulk rows and {@link JdbcClient} calls made inside {@link #inTransaction} share its connection.
 */
public final class Database implements AutoCloseable {

    /** The newest step of an embedded database's schema. One that has made it is up to date. */
    static final String EMBEDDED_SCHEMA = "19";

    /** The table of the steps that were made. */
    static final String HISTORY = "schema_version";

    private static final int AT_ONCE = 500;
    private static final int FETCH = 10_000;
    private static final long EMBEDDED_PATIENCE_MILLIS = 5_000;

    private final HikariDataSource source;
    private final Vendor vendor;
    private final JdbcTransactionManager transactions;

    private Database(HikariDataSource source, Vendor vendor) {
        this.source = source;
        this.vendor = vendor;
        this.transactions = new JdbcTransactionManager(source);
    }

    /**
     * Opens a database and brings its schema to this program's version.
     *
     * @throws IllegalStateException in the operator's words, when its settings would lose what was acknowledged
     */
    public static Database open(DatabaseAddress address) {
        Optional<EmbeddedSchema> embedded = EmbeddedSchema.of(address);
        if (embedded.isPresent() && embedded.get().isAbsent()) {
            embedded.get().replace(Database::migrate);
        }
        Database database = connect(address);
        try {
            DurableSettings.check(database);
            if (embedded.isPresent()
                    && !database.hasStep(EMBEDDED_SCHEMA)
                    && database.flyway().info().pending().length > 0) {
                database.close();
                embedded.get().replace(Database::migrate);
                return connect(address);
            }
            if (embedded.isEmpty()) {
                database.flyway().migrate();
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void migrate(DatabaseAddress address) {
        try (Database database = connect(address)) {
            database.flyway().migrate();
        }
    }

    private static Database connect(DatabaseAddress address) {
        Vendor vendor = Vendor.of(address.url());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setPoolName("upline");
        if (vendor == Vendor.H2) {
            // an owner that was just killed may still be on its way out and hold the file
            config.setInitializationFailTimeout(EMBEDDED_PATIENCE_MILLIS);
        }
        if (vendor == Vendor.POSTGRESQL) {
            // a server's detail may quote rows, and rows are personal
            config.addDataSourceProperty("logServerErrorDetail", "false");
            // under this name, whoever takes a lease over ends the sessions of the process that had it
            config.addDataSourceProperty("ApplicationName", OwnerProcess.here().sessionName());
            // a process that is paused in mid-transaction must not keep its locks for ever; a large table is read from
            // its first row on,
            // not from where somebody else just reads, so that what was written in order comes in order
            config.addDataSourceProperty(
                    "options",
                    "-c idle_in_transaction_session_timeout=" + address.idleSeconds()
                            + "s -c synchronize_seqscans=off");
        }
        try {
            return new Database(new HikariDataSource(config), vendor);
        } catch (HikariPool.PoolInitializationException e) {
            throw new IllegalStateException(
                    vendor == Vendor.H2
                            ? "the embedded database in data/ cannot be opened; nothing of it was changed"
                            : "the database cannot be reached: is it up, and are address, user and password in"
                                    + " config/application.yaml right?",
                    e);
        }
    }

    /** Which of the two databases it is. */
    public Vendor vendor() {
        return vendor;
    }

    /** The source of its connections. */
    public DataSource source() {
        return source;
    }

    /** The transaction manager of every step that writes. */
    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /** A client for statements of few rows. */
    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    /** Opens rows for a table, in the transaction under way on this thread. */
    public BulkRows bulk(String table, List<Column> columns) {
        return vendor == Vendor.POSTGRESQL
                ? new CopiedRows(source, table, columns)
                : new BatchedRows(source, table, columns);
    }

    /** Runs the work in one transaction, joined when one is under way. */
    public <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction's work gives a value");
        }
        return result;
    }

    /** Runs the work in one transaction, joined when one is under way. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /**
     * Reads millions of rows over a connection of its own: by binary {@code COPY} on PostgreSQL, otherwise as {@link #read} does.
     *
     * @param parameters the whole numbers that stand in place of the question marks, in their order; the query has no other question mark
     */
    public void stream(String sql, List<? extends Number> parameters, Consumer<StreamedRow> reader) {
        if (vendor == Vendor.H2) {
            read(sql, parameters, new RowReader() {
                private @Nullable ResultRow row;

                @Override
                public void row(ResultSet rows) {
                    ResultRow current = row == null ? new ResultRow(rows) : row;
                    row = current;
                    reader.accept(current);
                }
            });
            return;
        }
        String query = sql;
        for (Number parameter : parameters) {
            query = query.replaceFirst("\\?", "(" + parameter.longValue() + ")");
        }
        String copied = query;
        copiedOut(connection -> {
            CopiedOut.read(connection, copied, reader);
            return true;
        });
    }

    /**
     * Reads millions of rows that PostgreSQL keeps nearly in the order of two columns of whole numbers, and gives them in that order.
     *
     * @return {@code false} where they are too far from it; then the reader has seen some of the rows
     */
    boolean streamInOrder(String sql, int first, int second, Consumer<StreamedRow> reader) {
        return copiedOut(connection -> CopiedOut.readInOrder(connection, sql, first, second, reader));
    }

    /** Reads by {@code COPY}. A connection that did not come to the end of it is given up. */
    private boolean copiedOut(Copying copying) {
        try (Connection connection = source.getConnection()) {
            boolean ended = false;
            try {
                ended = copying.from(connection);
                return ended;
            } finally {
                if (!ended) {
                    source.evictConnection(connection);
                }
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("a query", e);
        }
    }

    @FunctionalInterface
    private interface Copying {
        boolean from(Connection connection) throws SQLException;
    }

    /**
     * Reads the rows of wanted values, some hundred values at a time, however many they are.
     *
     * @param sql a query in which {@code ??} stands for the wanted values, behind all question marks
     * @param parameters the values of these, in order
     */
    public void readEach(String sql, List<?> parameters, Collection<?> wanted, RowReader reader) {
        List<Object> all = new ArrayList<>(wanted);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            List<Object> values = new ArrayList<>(parameters);
            values.addAll(some);
            read(sql.replace("??", "?" + ", ?".repeat(some.size() - 1)), values, reader);
        }
    }

    /**
     * Reads many rows, streamed with a large fetch size over a connection of its own: memory stays flat.
     *
     * @param parameters the values, in the order of the question marks
     */
    public void read(String sql, List<?> parameters, RowReader reader) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.row(rows);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseFault.of("a query", e);
        }
    }

    @Override
    public void close() {
        source.close();
    }

    /** Whether a step of the schema was made. Only the history of steps is asked, as a short command has no time for more. */
    boolean hasStep(String version) {
        try {
            return client().sql("select count(*) from \"" + HISTORY + "\" where \"version\" = ? and \"success\"")
                            .param(version)
                            .query(Long.class)
                            .single()
                    > 0;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
                .table(HISTORY)
                .failOnMissingLocations(true)
                .load();
    }

    /** Takes one row of a streamed query; does not keep the result set. */
    @FunctionalInterface
    public interface RowReader {

        /** Reads the row on which the cursor stands. */
        void row(ResultSet row) throws SQLException;
    }
}
