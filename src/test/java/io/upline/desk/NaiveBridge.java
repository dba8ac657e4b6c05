package io.upline.desk;

import io.upline.intake.bridge.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of each line of some files, worked out line by line from their text: only which lines were left at the door, and which of
 * them were taken later, is taken from the program.
 */
final class NaiveBridge {

    /** A line of a file of orders, as it was written; {@code paid} is null for none. */
    record Line(
            String file,
            int line,
            String order,
            int orderLine,
            LocalDate ordered,
            @Nullable LocalDate paid,
            String type,
            String original,
            long minor) {

        String key() {
            return order + "/" + orderLine;
        }

        boolean says(Line other) {
            return new Line(
                            file,
                            line,
                            other.order,
                            other.orderLine,
                            other.ordered,
                            other.paid,
                            other.type,
                            other.original,
                            other.minor)
                    .equals(this);
        }

        boolean isHistory() {
            return file.startsWith("history-");
        }
    }

    /** How a line was left at the door; {@code takenWith} is the import that took it later, 0 for none. */
    record Left(Step step, long takenWith) {}

    /** Of which posting is asked. */
    record Asked(
            long since,
            long known,
            boolean byPayment,
            LocalDate from,
            LocalDate to,
            LocalDate start,
            boolean restate,
            int within) {}

    private static final class Row {
        final Line line;
        final long known;

        @Nullable
        LocalDate paid;

        long paidKnown;

        Row(Line line, long known) {
            this.line = line;
            this.known = known;
            this.paid = line.paid;
            this.paidKnown = line.paid == null ? 0 : known;
        }
    }

    private record Coming(Line line, long known, boolean later) {}

    private final List<Line> lines;
    private final Map<String, Long> knownOfFile;
    private final Map<String, Left> left;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Long> paymentLines = new HashMap<>();

    /** The lines of all files, with the import of each file, and what was left at the door by {@code file:line}. */
    NaiveBridge(List<Line> lines, Map<String, Long> knownOfFile, Map<String, Left> left) {
        this.lines = lines;
        this.knownOfFile = knownOfFile;
        this.left = left;
        List<Coming> coming = new ArrayList<>();
        for (Line line : lines) {
            Left door = left.get(line.file + ":" + line.line);
            if (door == null && repeatsALeftOne(line)) {
                continue;
            }
            if (door == null) {
                coming.add(new Coming(line, known(line), false));
            } else if (door.takenWith > 0) {
                coming.add(new Coming(line, door.takenWith, true));
            }
        }
        coming.sort(Comparator.comparingLong(Coming::known).thenComparing(Coming::later));
        Set<String> ofFile = new HashSet<>();
        for (Coming each : coming) {
            boolean again = !each.later && !ofFile.add(each.line.file + " " + each.line.key());
            if (!again) {
                take(each);
            }
        }
    }

    /** Whether a line says what one before it says that waits, or that was left in the same file. */
    private boolean repeatsALeftOne(Line line) {
        return lines.stream().anyMatch(other -> {
            Left door = left.get(other.file + ":" + other.line);
            boolean sameFile = other.file.equals(line.file);
            boolean before = sameFile ? other.line < line.line : known(other) < known(line);
            return door != null && before && (sameFile || door.step == Step.WAITING) && other.says(line);
        });
    }

    private long known(Line line) {
        return knownOfFile.getOrDefault(line.file, 0L);
    }

    private void take(Coming coming) {
        Line line = coming.line;
        Row there = rows.get(line.key());
        if (there == null) {
            Row row = new Row(line, coming.known);
            rows.put(line.key(), row);
            if (row.paid != null) {
                pay(line.order, row.paid, coming.known);
            } else {
                rows.values().stream()
                        .filter(other -> other != row && other.line.order.equals(line.order) && other.paid != null)
                        .findFirst()
                        .ifPresent(other -> {
                            row.paid = other.paid;
                            row.paidKnown = coming.known;
                        });
            }
            return;
        }
        boolean unpaidBefore =
                there.line.paid == null && (there.paid == null || (there.paidKnown == coming.known && !coming.later));
        if (line.paid != null && unpaidBefore) {
            paymentLines.put(line.file + ":" + line.line, coming.known);
            pay(line.order, line.paid, coming.known);
        }
    }

    private void pay(String order, LocalDate day, long known) {
        for (Row row : rows.values()) {
            if (row.line.order.equals(order) && row.paid == null) {
                row.paid = day;
                row.paidKnown = known;
            }
        }
    }

    /** Every line of every step, as {@code STEP file:line order/line amount}. */
    Set<String> steps(Asked asked) {
        Set<String> steps = new TreeSet<>();
        for (Line line : lines) {
            String where = line.file + ":" + line.line;
            boolean ofPosting = known(line) > asked.since && known(line) <= asked.known;
            Left door = left.get(where);
            if (door != null && ofPosting) {
                steps.add(door.step + " " + where + " " + line.minor);
            }
            if (door != null && door.takenWith > asked.since && door.takenWith <= asked.known) {
                steps.add(Step.COMPLETED + " " + where + " " + line.minor);
            }
            Long paidWith = paymentLines.get(where);
            if (paidWith != null && paidWith > asked.since && paidWith <= asked.known) {
                steps.add(Step.PAYMENT + " " + where + " " + line.minor);
            }
        }
        for (Row row : rows.values()) {
            String step = row.known > asked.known ? "" : step(row, asked);
            if (!step.isEmpty()) {
                steps.add(step + " " + row.line.file + ":" + row.line.line + " " + row.line.minor);
            }
        }
        return steps;
    }

    private String step(Row row, Asked asked) {
        boolean isNew = row.known > asked.since;
        Row original = row.line.original.isEmpty() ? null : original(row.line.original);
        LocalDate own = day(row, asked);
        LocalDate theirs = original == null ? null : day(original, asked);
        Step out = null;
        LocalDate counts = original != null && asked.restate ? theirs : own;
        if (row.line.isHistory() || (original != null && asked.restate && original.line.isHistory())) {
            out = Step.HISTORY;
        } else if (own == null
                || counts == null
                || (original != null && asked.within < Integer.MAX_VALUE && theirs == null)) {
            out = Step.UNPAID;
        } else if (original != null
                && theirs != null
                && asked.within < Integer.MAX_VALUE
                && theirs.plusDays(asked.within).isBefore(own)) {
            out = Step.NOWHERE;
        } else if (counts.isBefore(asked.start)) {
            out = Step.BEFORE;
        } else if (counts.isBefore(asked.from)) {
            out = Step.EARLIER;
        } else if (counts.isAfter(asked.to)) {
            out = Step.LATER;
        }
        if (isNew) {
            return out == null ? "" : out.name();
        }
        if (out != null) {
            return "";
        }
        boolean paidNow =
                asked.byPayment && (paidSince(row, asked) || (original != null && paidSince(original, asked)));
        return (paidNow ? Step.PAID : Step.KEPT).name();
    }

    private static boolean paidSince(Row row, Asked asked) {
        return row.line.paid == null && row.paidKnown > asked.since && row.paidKnown <= asked.known;
    }

    private @Nullable Row original(String order) {
        return rows.values().stream()
                .filter(row -> row.line.order.equals(order))
                .min(Comparator.comparingInt(row -> row.line.orderLine))
                .orElse(null);
    }

    private static @Nullable LocalDate day(Row row, Asked asked) {
        if (!asked.byPayment) {
            return row.line.ordered;
        }
        return row.paidKnown > asked.known ? null : row.paid;
    }

    /** Net amount of the orders that count in the period. */
    long turnover(Asked asked) {
        long sum = 0;
        for (Row row : rows.values()) {
            boolean known = row.known <= asked.known;
            Asked never = new Asked(
                    0, asked.known, asked.byPayment, asked.from, asked.to, asked.start, asked.restate, asked.within);
            if (known && step(row, never).isEmpty()) {
                sum += row.line.minor;
            }
        }
        return sum;
    }
}
