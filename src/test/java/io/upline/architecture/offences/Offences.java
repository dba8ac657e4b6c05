package io.upline.architecture.offences;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;

/** Does what nobody may, so that a test can see the rules bite. */
@SuppressWarnings({"DefaultCharset", "JavaTimeDefaultTimeZone", "AnnotateFormatMethod", "DefaultLocale"})
public final class Offences {

    private Offences() {}

    static Object commit() throws InterruptedException {
        Supplier<Instant> clock = Instant::now;
        Object day = LocalDate.now();
        Object third = BigDecimal.ONE.divide(BigDecimal.TEN);
        Object text = String.format("%s", third);
        Object bytes = "å".getBytes();
        Object chance = new Random();
        Thread.sleep(0);
        return new Object[] {clock, day, third, text, bytes, chance};
    }
}
