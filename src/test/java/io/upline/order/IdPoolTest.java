package io.upline.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdPoolTest {

    private static final List<String> LETTERS = List.of("", "a", "b", "é", "\ud7ff", "\ue000", "\uffef", "😀", "🙈");

    /** Bytes compare as the strings do, also where UTF-16 has another order than UTF-8. */
    @Test
    void comparesAndHashesAsStringsDo() {
        long seed = Long.getLong("seed", 7);
        Random random = new Random(seed);
        IdPool pool = new IdPool(16);
        String[] ids = new String[400];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "";
            for (int letter = random.nextInt(5); letter >= 0; letter--) {
                ids[i] += LETTERS.get(random.nextInt(LETTERS.size()));
            }
            pool.append(ids[i].getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < ids.length; i++) {
            assertThat(pool.get(i)).isEqualTo(ids[i]);
            assertThat(pool.hash(i)).isEqualTo(IdPool.hash(ids[i]));
            for (int j = 0; j < ids.length; j++) {
                assertThat(Integer.signum(pool.compare(i, j)))
                        .as("seed " + seed + ": " + ids[i] + " and " + ids[j])
                        .isEqualTo(Integer.signum(ids[i].compareTo(ids[j])));
            }
        }
    }
}
