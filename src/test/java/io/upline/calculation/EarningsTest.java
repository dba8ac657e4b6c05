package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EarningsTest {

    @Test
    void columnsAreAllOfALineInTheOrderOfTheRecord() {
        Earnings lines = Earnings.of(2);
        for (Earnings.Column column : Earnings.Column.values()) {
            column.set(lines, 1, 10 + column.ordinal());
        }

        assertThat(Earnings.Column.values()).hasSize(Earnings.class.getRecordComponents().length);
        assertThat(lines.payee()).containsExactly(0, 10);
        assertThat(lines.bonus()).containsExactly((short) 0, (short) 11);
        assertThat(lines.source()).containsExactly(0, 12);
        assertThat(lines.level()).containsExactly((short) 0, (short) 13);
        assertThat(lines.baseCenti()).containsExactly(0, 14);
        assertThat(lines.rateE8()).containsExactly(0, 15);
        assertThat(lines.amountMinor()).containsExactly(0, 16);
        assertThat(lines.rule()).containsExactly((short) 0, (short) 17);
        Earnings copy = lines.copy(1, 3);
        assertThat(copy.size()).isEqualTo(2);
        assertThat(Earnings.Column.AMOUNT.of(copy, 0)).isEqualTo(16);
    }

    @Test
    void figuresThatDoNotFitAreRefused() {
        Earnings lines = Earnings.of(1);

        assertThatThrownBy(() -> Earnings.Column.LEVEL.set(lines, 0, 1L << 15)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Earnings.Column.PAYEE.set(lines, 0, 1L << 31)).isInstanceOf(ArithmeticException.class);
    }
}
