package io.upline.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows a block brings about members. */
final class MemberRows {

    final List<First> first = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Person> persons = new ArrayList<>();
    final List<Held> held = new ArrayList<>();

    /** A first line; links are member keys, 0 for none. */
    record First(
            int key,
            String id,
            int line,
            int joinedDay,
            int kind,
            int status,
            int sponsor,
            int placement,
            int leg,
            String packageName,
            int owner) {}

    /** A dated change; {@code null} is unchanged, 0 or empty is cleared. */
    record Change(
            int key,
            int line,
            int effectiveDay,
            @Nullable Integer kind,
            @Nullable Integer status,
            @Nullable Integer sponsor,
            @Nullable Integer placement,
            @Nullable Integer leg,
            @Nullable String packageName,
            @Nullable Integer owner) {

        boolean changesNothing() {
            return kind == null
                    && status == null
                    && sponsor == null
                    && placement == null
                    && leg == null
                    && packageName == null
                    && owner == null;
        }
    }

    /** What is not dated, all of it, in the order of {@link MemberIntakeStore#PERSON}; empty for none. */
    record Person(int key, String[] values) {}

    /** A line that waits. */
    record Held(int key, int line, int effectiveDay, long content, String raw) {}
}
