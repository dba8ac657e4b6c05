package io.upline.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pay of the walked close, worked out by hand from the lines of the files: 10 % of what one buys, 5 % of what those buy whom one has
 * sponsored, paid from 20.00 on, held of a suspended member; what is paid too much is owed and taken off what comes later.
 */
final class WalkedMoney {

    private static final long MINIMUM = 20_00;

    private final Map<String, Long> owed = new TreeMap<>();
    private final Map<String, Map<String, Long>> accrued = new HashMap<>();

    /** What the root's own orders promised to nobody, in the period closed last. */
    long breakage;

    private static Map<String, String> sponsors(boolean moved) {
        return Map.of("B", "A", "C", moved ? "A" : "B", "D", "A", "E", "A", "K", "B", "G", "B", "ZZ", "C");
    }

    /** The volume of each member that counts in a month, from the lines known. */
    private static Map<String, Long> volumes(String month, WalkedFiles files) {
        Map<String, Long> volumes = new TreeMap<>();
        Map<String, List<WalkedLine>> came =
                Map.of("august", files.august, "september", files.september, "october", files.october);
        came.forEach((in, lines) -> {
            for (WalkedLine line : lines) {
                String counts = switch (line.step()) {
                    case "counts" -> in;
                    case "kept", "paid" -> "october";
                    default -> line.step();
                };
                if (counts.equals(month)) {
                    volumes.merge(line.member(), line.volume(), Math::addExact);
                }
            }
        });
        return volumes;
    }

    /** Accrues what a month came to less what was accrued for it before; {@code moved} once the move of C is known. */
    void accrue(String month, WalkedFiles files, boolean moved) {
        Map<String, Long> earned = new TreeMap<>();
        breakage = 0;
        volumes(month, files).forEach((member, volume) -> {
            if (!member.equals("K")) {
                earned.merge(member, exact(volume, 10), Math::addExact);
            }
            String sponsor = sponsors(moved).get(member);
            if (sponsor == null) {
                breakage += exact(volume, 5);
            } else {
                earned.merge(sponsor, exact(volume, 5), Math::addExact);
            }
        });
        Map<String, Long> before = accrued.getOrDefault(month, Map.of());
        earned.forEach((member, minor) -> owed.merge(member, minor, Math::addExact));
        before.forEach((member, minor) -> owed.merge(member, -minor, Math::addExact));
        accrued.put(month, earned);
    }

    private static long exact(long volume, long percent) {
        if (volume * percent % 100 != 0) {
            throw new IllegalArgumentException("the volumes of the walk come to whole cents");
        }
        return volume * percent / 100;
    }

    /** What a month earned. */
    long earned(String month) {
        return accrued.getOrDefault(month, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Takes what is to be paid now off what is owed, by member. */
    Map<String, Long> pay() {
        Map<String, Long> paid = new TreeMap<>();
        owed.forEach((member, minor) -> {
            if (minor >= MINIMUM && !member.equals("D")) {
                paid.put(member, minor);
            }
        });
        paid.keySet().forEach(owed::remove);
        return paid;
    }

    /** What is owed to members that are not suspended, what is held, and what members owe. */
    Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>();
        owed.forEach((member, minor) ->
                left.merge(member.equals("D") ? "held" : minor < 0 ? "owed" : "carried", minor, Math::addExact));
        return left;
    }
}
