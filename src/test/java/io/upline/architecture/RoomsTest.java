package io.upline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Inside a module packages are a staircase, and files of a package hang together in small knots only. */
class RoomsTest {

    private static final int CIRCLE_MOST = 4;

    @Test
    void packagesOfOneModuleFormNoCircle() {
        for (String module : Modules.ORDER) {
            assertThat(Rooms.circles(Rooms.packagesOf(module)))
                    .as("packages of %s that need each other: let one of them stand above the other", module)
                    .isEmpty();
        }
    }

    @Test
    void filesOfOnePackageFormSmallCirclesOnly() {
        Map<String, List<Set<String>>> tooLarge = new TreeMap<>();
        Rooms.filesByPackage().forEach((room, files) -> {
            List<Set<String>> circles = Rooms.circles(files).stream()
                    .filter(circle -> circle.size() > CIRCLE_MOST)
                    .toList();
            if (!circles.isEmpty()) {
                tooLarge.put(room, circles);
            }
        });
        assertThat(tooLarge)
                .as("more than %s files that need each other: let one of them know nobody", CIRCLE_MOST)
                .isEmpty();
    }

    @Test
    void doorsAreRoomsThatExist() {
        Rooms.DOORS.forEach((module, doors) -> assertThat(Rooms.packagesOf(module))
                .containsKeys(doors.stream()
                        .map(door -> Modules.ROOT + "." + module + "." + door)
                        .toArray(String[]::new)));
    }

    @Test
    void circlesAreFound() {
        Map<String, Set<String>> uses = Map.of(
                "a", Set.of("b"),
                "b", Set.of("c"),
                "c", Set.of("a", "d"),
                "d", Set.of("e"),
                "e", Set.of("d"),
                "f", Set.of("a"));

        assertThat(Rooms.circles(uses)).containsExactly(Set.of("a", "b", "c"), Set.of("d", "e"));
    }
}
