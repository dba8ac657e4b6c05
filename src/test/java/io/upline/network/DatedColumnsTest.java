package io.upline.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DatedColumnsTest {

    private static final int MARCH = 3;

    @Test
    void countsWhoeverJoinedByTheLastDayAndWhoeverStandsAboveOrOwnsOne() {
        DatedColumns columns = new DatedColumns(1);
        //                    key joined sponsor placement owner
        member(columns, 1, 9, 0, 0, 0);
        member(columns, 2, 9, 0, 0, 0);
        member(columns, 3, 9, 1, 0, 0);
        member(columns, 4, MARCH, 3, 2, 5);
        member(columns, 5, 9, 0, 0, 0);
        member(columns, 6, MARCH + 1, 7, 0, 0);
        member(columns, 7, MARCH + 1, 0, 0, 0);
        columns.ensure(8);
        boolean[] needed = new boolean[9];
        assertThat(columns.top()).isEqualTo(9);
        assertThat(columns.present(MARCH, needed))
                .containsExactly(false, true, true, true, true, true, false, false, false);
        needed[6] = true;
        assertThat(columns.present(MARCH, needed))
                .containsExactly(false, true, true, true, true, true, true, true, false);
    }

    @Test
    void growsAndKeepsWhatItHolds() {
        DatedColumns columns = new DatedColumns(1);
        columns.ensure(15);
        columns.id[15] = "O";
        assertThat(columns.id).hasSize(16);
        assertThat(columns.present(MARCH, new boolean[16])).hasSize(16);
        columns.ensure(16);
        assertThat(columns.id).hasSize(32);
        assertThat(columns.id[15]).isEqualTo("O");
        columns.ensure(100);
        columns.ensure(3);
        assertThat(columns.owner).hasSize(101);
        assertThat(columns.top()).isEqualTo(101);
    }

    @Test
    void walksAboveAThousandWhoNeedEachOther() {
        DatedColumns columns = new DatedColumns(1);
        int n = 3_001;
        for (int key = 1; key < n; key += 3) {
            member(columns, key, key == 1 ? MARCH : 9, key + 1, key + 2, key + 3);
            member(columns, key + 1, 9, 0, 0, 0);
            member(columns, key + 2, 9, 0, 0, 0);
        }
        member(columns, n, 9, 0, 0, 0);
        boolean[] all = new boolean[n + 1];
        Arrays.fill(all, 1, n + 1, true);
        assertThat(columns.present(MARCH, new boolean[n + 1])).containsExactly(all);
    }

    private static void member(DatedColumns columns, int key, int joined, int sponsor, int placement, int owner) {
        columns.ensure(key);
        columns.id[key] = Integer.toString(key);
        columns.joined[key] = joined;
        columns.sponsor[key] = sponsor;
        columns.placement[key] = placement;
        columns.owner[key] = owner;
    }
}
