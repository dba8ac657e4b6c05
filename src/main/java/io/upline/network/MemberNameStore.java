package io.upline.network;

import io.upline.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Looks for members by a part of their names: one look at each name, of which only those that are shown are kept. */
public final class MemberNameStore {

    private final Database database;

    /** Reads from this database. */
    public MemberNameStore(Database database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param members the first by name
     * @param all how many there are
     */
    public record Found(List<FoundMember> members, int all) {

        /** Takes a copy. */
        public Found {
            members = List.copyOf(members);
        }
    }

    private record Hit(String folded, int key, String name) {}

    /**
     * Members in whose names each word of what is asked for stands, by name. Case and accents do not matter.
     *
     * @param known the last import that counts
     * @param day the day whose country, kind and status are told
     * @param most how many are kept
     */
    public Found named(String asked, long known, LocalDate day, int most) {
        List<String> words = FoldedName.words(asked);
        TreeSet<Hit> first = new TreeSet<>(Comparator.comparing(Hit::folded).thenComparingInt(Hit::key));
        int[] all = {0};
        int[] key = {0};
        String[] name = {""};
        Runnable look = () -> {
            String folded = FoldedName.of(name[0]);
            if (key[0] > 0 && words.stream().allMatch(folded::contains)) {
                all[0]++;
                first.add(new Hit(folded, key[0], name[0]));
                if (first.size() > most) {
                    first.pollLast();
                }
            }
        };
        database.read(
                "select member_key, name from member_person where known <= ? order by member_key, known",
                List.of(known),
                row -> {
                    if (row.getInt(1) != key[0]) {
                        look.run();
                    }
                    key[0] = row.getInt(1);
                    name[0] = row.getString(2);
                });
        look.run();
        return new Found(standing(List.copyOf(first), known, day), all[0]);
    }

    private List<FoundMember> standing(List<Hit> hits, long known, LocalDate day) {
        List<Integer> keys = hits.stream().map(Hit::key).sorted().toList();
        Map<Integer, Standing> standing = new HashMap<>();
        database.readEach(
                "select member_key, member_id, country, kind, status from member where known <= ? and member_key in"
                        + " (??)",
                List.of(known),
                keys,
                row -> standing.put(
                        row.getInt(1), new Standing(row.getString(2), row.getString(3), row.getInt(4), row.getInt(5))));
        database.readEach(
                "select c.member_key, c.country, c.kind, c.status from member_change c join member m on m.member_key ="
                    + " c.member_key where c.known <= ? and (c.effective_day <= ? or c.effective_day = m.joined_day)"
                    + " and c.member_key in (??) order by c.effective_day, c.known, c.member_key",
                List.of(known, (int) day.toEpochDay()),
                keys,
                row -> {
                    String country = row.getString(2);
                    int kind = row.getInt(3);
                    boolean sameKind = row.wasNull();
                    int status = row.getInt(4);
                    boolean sameStatus = row.wasNull();
                    standing.computeIfPresent(
                            row.getInt(1),
                            (_, was) -> new Standing(
                                    was.id(),
                                    country == null ? was.country() : country,
                                    sameKind ? was.kind() : kind,
                                    sameStatus ? was.status() : status));
                });
        List<FoundMember> found = new ArrayList<>();
        for (Hit hit : hits) {
            Standing of = standing.get(hit.key());
            if (of != null) {
                found.add(new FoundMember(
                        of.id(),
                        hit.name(),
                        of.country(),
                        MemberKind.values()[of.kind()],
                        MemberStatus.values()[of.status()]));
            }
        }
        return found;
    }

    private record Standing(String id, String country, int kind, int status) {}
}
