package io.upline.network;

import io.upline.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hashes of personal values beside the values. */
public final class PersonHashStore {

    private static final int AT_ONCE = 5_000;
    private static final String VALUES = String.join(", ", MemberPerson.COLUMNS);

    private final Database database;

    /** The hashes of a database. */
    public PersonHashStore(Database database) {
        this.database = database;
    }

    /** Gives every row that has none a salt and a hash, in the transaction under way. */
    public void fill() {
        PersonHash hash = new PersonHash();
        List<Object[]> some = new ArrayList<>();
        database.read("select member_key, known, " + VALUES + " from member_person where hash = ''", List.of(), row -> {
            String salt = hash.salt();
            some.add(new Object[] {salt, hash.of(salt, values(row, 3)), row.getInt(1), row.getInt(2)});
            if (some.size() == AT_ONCE) {
                write(some);
            }
        });
        write(some);
    }

    private void write(List<Object[]> some) {
        new JdbcTemplate(database.source())
                .batchUpdate("update member_person set salt = ?, hash = ? where member_key = ? and known = ?", some);
        some.clear();
    }

    /** The id of the first member whose personal values are not those that came in, if there is one. */
    public Optional<String> firstWrong() {
        PersonHash hash = new PersonHash();
        int[] wrong = {Integer.MAX_VALUE};
        database.read("select member_key, salt, hash, " + VALUES + " from member_person", List.of(), row -> {
            if (!hash.of(row.getString(2), values(row, 4)).equals(row.getString(3))) {
                wrong[0] = Math.min(wrong[0], row.getInt(1));
            }
        });
        return wrong[0] == Integer.MAX_VALUE ? Optional.empty() : Optional.of(idOf(wrong[0]));
    }

    private String idOf(int key) {
        return database.client()
                .sql("select member_id from member where member_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .orElse("?");
    }

    private static List<String> values(ResultSet row, int from) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < MemberPerson.COLUMNS.size(); i++) {
            String value = row.getString(from + i);
            values.add(value == null ? "" : value);
        }
        return values;
    }
}
