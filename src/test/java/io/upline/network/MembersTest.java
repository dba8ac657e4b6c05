package io.upline.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final MemberIds AC = MemberIds.of("A", "C");

    /** Two members, with one column of another length. */
    private static Members members(int shorter) {
        int[][] columns = new int[6][2];
        byte[][] bytes = new byte[2][2];
        if (shorter < 2) {
            bytes[shorter] = new byte[1];
        } else if (shorter < 8) {
            columns[shorter - 2] = new int[1];
        }
        return new Members(
                AC,
                bytes[0],
                bytes[1],
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                List.of(),
                columns[5],
                List.of());
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        assertThat(members(8).size()).isEqualTo(2);
        for (int column = 0; column < 8; column++) {
            int shorter = column;
            assertThatThrownBy(() -> members(shorter)).as("column %d", column).hasMessage("columns of unequal length");
        }
    }

    @Test
    void findsAnIdOrNobody() {
        assertThat(List.of(AC.find("A"), AC.find("C"))).containsExactly(0, 1);
        assertThat(List.of(AC.find(""), AC.find("B"), AC.find("D"))).containsOnly(-1);
    }

    @Test
    void findsTheNumberOfAKeyOrNobody() {
        Membership membership = new Membership(members(8), new int[] {3, 1});
        assertThat(List.of(membership.numberOfKey(3), membership.numberOfKey(1)))
                .containsExactly(0, 1);
        assertThat(List.of(membership.numberOfKey(2), membership.numberOfKey(4)))
                .containsOnly(-1);
        assertThatThrownBy(() -> new Membership(members(8), new int[1])).hasMessage("a key for each member");
        Roll roll = new Roll(AC, new int[] {3, 1});
        assertThat(roll.size()).isEqualTo(2);
        assertThat(List.of(roll.keyOf(0), roll.keyOf(1))).containsExactly(3, 1);
        assertThat(List.of(roll.onRoll(3), roll.onRoll(1))).containsExactly(0, 1);
        assertThat(roll.numberOfKey(0)).as("nobody's key").isEqualTo(-1);
        assertThat(roll.onRoll(Map.of(1, "of C"))).containsExactly(Map.entry(1, "of C"));
        for (int key : new int[] {2, 4}) {
            assertThatThrownBy(() -> roll.onRoll(key)).hasMessage("the member with key " + key + " is not on the roll");
        }
    }

    @Test
    void changesANumberIntoThatOfAnotherSpace() {
        Membership inPeriod = new Membership(members(8), new int[] {3, 1});
        Roll roll = new Roll(MemberIds.of("A", "B", "C"), new int[] {3, 7, 1});
        assertThat(inPeriod.numbersIn(roll)).containsExactly(0, 2);
        assertThat(roll.numbersIn(inPeriod)).containsExactly(0, -1, 1);
        assertThat(List.of(inPeriod.numberIn(roll, 1), roll.numberIn(inPeriod, 1)))
                .containsExactly(2, -1);
    }
}
