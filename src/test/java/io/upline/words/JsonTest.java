package io.upline.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Shown(PayPeriod period, Amount paid, Optional<String> by, List<Integer> counts, boolean done) {}

    @Test
    void recordIsAnObjectOfItsComponents() {
        PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, "2026-10");

        assertThat(new Json(Words.english())
                        .of(new Shown(period, new Amount(-5, "JPY"), Optional.empty(), List.of(1, 2), true)))
                .isEqualTo("{\"period\":\"2026-10\",\"paid\":{\"amount\":\"-5\",\"currency\":\"JPY\"},\"by\":null,"
                        + "\"counts\":[1,2],\"done\":true}");
    }
}
