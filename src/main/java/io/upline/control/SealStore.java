package io.upline.control;

import io.upline.database.Database;
import io.upline.database.Part;
import io.upline.database.PartReader;
import io.upline.database.PartSum;
import io.upline.database.PartSum.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What groups of rows came to when an act wrote them: each seal belongs to a row of the audit trail, whose hash covers it. The last one of
 * a group is what its rows must come to now.
 */
final class SealStore {

    private static final String FORMAT = "upline seals 1";

    private final Database database;

    SealStore(Database database) {
        this.database = database;
    }

    /** What a group came to, with the act of that number. */
    record Seal(long seq, String part, String group, Sum sum) {}

    /** What these rows come to now, as far as it is not what the trail knows of them; to be kept with the next act. */
    List<Seal> changed(long seq, Collection<Touched> touched) {
        List<Seal> seals = new ArrayList<>();
        for (Touched each : touched) {
            Part part = each.part();
            if (each.group().isEmpty()) {
                Map<String, Seal> known = latest(part);
                PartReader reader = new PartReader(database, part);
                reader.eachNow(
                        (group, sum) -> add(seals, seq, part, group, sum, Optional.ofNullable(known.remove(group))));
                known.forEach(
                        (group, seal) -> add(seals, seq, part, group, new PartSum(part).sum(), Optional.of(seal)));
            } else {
                List<Object> values = each.group().get();
                String group = PartReader.name(values);
                Sum now = each.sum().orElseGet(() -> new PartReader(database, part).of(values));
                add(seals, seq, part, group, now, latest(part, group));
            }
        }
        return seals;
    }

    private static void add(List<Seal> seals, long seq, Part part, String group, Sum now, Optional<Seal> known) {
        if (known.isEmpty() ? now.rows() > 0 : !known.get().sum().equals(now)) {
            seals.add(new Seal(seq, part.table(), group, now));
        }
    }

    void write(List<Seal> seals) {
        for (Seal seal : seals) {
            database.client()
                    .sql("insert into seal (seq, part, group_name, row_count, digest) values (?, ?, ?, ?, ?)")
                    .params(
                            seal.seq(),
                            seal.part(),
                            seal.group(),
                            seal.sum().rows(),
                            seal.sum().digest())
                    .update();
        }
    }

    /** The digest of an act's seals, empty where it has none. */
    static String digest(List<Seal> seals) {
        if (seals.isEmpty()) {
            return "";
        }
        Digests digests = new Digests().add(FORMAT);
        seals.stream()
                .sorted(Comparator.comparing(Seal::part).thenComparing(Seal::group))
                .forEach(seal -> digests.add(seal.part())
                        .add(seal.group())
                        .add(seal.sum().rows())
                        .add(seal.sum().digest()));
        return digests.hex();
    }

    /** The digests of all acts' seals, by number of the act. */
    Map<Long, String> digests() {
        Map<Long, List<Seal>> seals = new HashMap<>();
        Map<Long, String> digests = new HashMap<>();
        long[] current = {0};
        database.read("select seq, part, group_name, row_count, digest from seal order by seq", List.of(), row -> {
            if (row.getLong(1) != current[0]) {
                seals.forEach((seq, some) -> digests.put(seq, digest(some)));
                seals.clear();
                current[0] = row.getLong(1);
            }
            seals.computeIfAbsent(current[0], seq -> new ArrayList<>())
                    .add(new Seal(
                            current[0], row.getString(2), row.getString(3), new Sum(row.getLong(4), row.getString(5))));
        });
        seals.forEach((seq, some) -> digests.put(seq, digest(some)));
        return digests;
    }

    private Optional<Seal> latest(Part part, String group) {
        return database.client()
                .sql("select seq, row_count, digest from seal where part = ? and group_name = ?"
                        + " order by seq desc fetch first 1 rows only")
                .params(part.table(), group)
                .query((row, number) ->
                        new Seal(row.getLong(1), part.table(), group, new Sum(row.getLong(2), row.getString(3))))
                .optional();
    }

    private Map<String, Seal> latest(Part part) {
        Map<String, Seal> latest = new HashMap<>();
        database.client()
                .sql("select seq, group_name, row_count, digest from seal where part = ? order by seq")
                .param(part.table())
                .query(row -> {
                    latest.put(
                            row.getString(2),
                            new Seal(
                                    row.getLong(1),
                                    part.table(),
                                    row.getString(2),
                                    new Sum(row.getLong(3), row.getString(4))));
                });
        return latest;
    }

    /** The groups of a part whose rows are not what the trail knows of them, in the order of their columns; what is gone comes last. */
    List<Unlike> unlike(Part part) {
        Map<String, Seal> known = latest(part);
        PartReader reader = new PartReader(database, part);
        Set<String> open = reader.open();
        Set<String> moving = reader.moving();
        List<Unlike> unlike = new ArrayList<>();
        reader.each((group, now) -> {
            Seal seal = known.remove(group);
            if (seal == null) {
                if (!open.contains(group)) {
                    unlike.add(new Unlike(part.table(), group, now.rows(), -1, 0));
                }
            } else if (!seal.sum().equals(now) && !moving.contains(group)) {
                unlike.add(
                        new Unlike(part.table(), group, now.rows(), seal.sum().rows(), seal.seq()));
            }
        });
        known.values().stream()
                .filter(seal -> seal.sum().rows() > 0)
                .sorted(Comparator.comparingLong(Seal::seq).thenComparing(Seal::group))
                .forEach(seal -> unlike.add(
                        new Unlike(part.table(), seal.group(), 0, seal.sum().rows(), seal.seq())));
        return unlike;
    }
}
