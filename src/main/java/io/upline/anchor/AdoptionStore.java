package io.upline.anchor;

import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who adopted a home as it stands. */
final class AdoptionStore {

    /** The value by which an adoption is known in the anchor. */
    static final String KEY = "key";

    private final Database database;

    AdoptionStore(Database database) {
        this.database = database;
    }

    /** The people who have adopted this state so far, the first standing first. */
    List<Person> of(String state) {
        return database.client()
                .sql("select adopted_by, reason from adoption where state = ? order by adoption_id")
                .param(state)
                .query((row, number) -> new Person(row.getString(1), row.getString(2)))
                .list();
    }

    /** Adds the first person's row, in the transaction under way. */
    void propose(String state, Person person, Instant at) {
        add(state, person, at, false, "");
    }

    /** Adds the second person's row with what is to stand in the anchor, in the transaction under way. */
    void complete(String state, Person person, Instant at, Fact body) {
        add(state, person, at, true, FactJson.of(body));
    }

    private void add(String state, Person person, Instant at, boolean complete, String body) {
        database.client()
                .sql("insert into adoption (state, adopted_by, reason, adopted_at, complete, anchored, body)"
                        + " values (?, ?, ?, ?, ?, false, ?)")
                .params(state, person.name(), person.reason(), at.atOffset(ZoneOffset.UTC), complete, body)
                .update();
    }

    /** What complete adoptions want to stand in the anchor and was not noted to stand there, oldest first. */
    List<Fact> notAnchored() {
        return database.client()
                .sql("select body from adoption where complete and not anchored order by adoption_id")
                .query((row, number) -> FactJson.fact(row.getString(1)))
                .list();
    }

    /** Notes that all adoptions stand in the anchor, in the transaction under way. */
    void anchored() {
        database.client()
                .sql("update adoption set anchored = true where complete and not anchored")
                .update();
    }

    /** Whether this database knows the adoption of a key. */
    boolean knows(String key) {
        return bodies().stream().anyMatch(body -> key(body).equals(key));
    }

    /** What all complete adoptions say, oldest first. */
    List<Fact> bodies() {
        return database.client()
                .sql("select body from adoption where complete order by adoption_id")
                .query((row, number) -> FactJson.fact(row.getString(1)))
                .list();
    }

    /** The key of an adoption. */
    static String key(Fact body) {
        return String.valueOf(body.values().get(KEY));
    }

    /** Somebody who adopted, and why. */
    record Person(String name, String reason) {}
}
