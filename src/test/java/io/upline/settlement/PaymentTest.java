package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaymentTest {

    @Test
    void isNamedByRunAndPartyAndByTheCurrencyUnlessItIsTheCompanys() {
        Payment payment = Payment.prepared(4711, "2026-11-02/2", 0, "M7", 8_860, "EUR", "");
        assertThat(payment.id("EUR")).isEqualTo("2026-11-02/2/M7");
        assertThat(payment.id("SEK")).isEqualTo("2026-11-02/2/M7/EUR");
        assertThat(payment.status()).isEqualTo("PREPARED");
    }
}
