package io.upline.intake.bridge;

import io.upline.fact.Fact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line between the files and the orders of a period.
 *
 * @param file the file it came in
 * @param line its line there; 0 where that is not known any more
 * @param orderId the order, empty where it could not be read
 * @param orderLine the line of the order
 * @param ordered when it was ordered, where that could be read
 * @param counts the day by which it counts, where it has one
 * @param memberId the buyer, empty where the line was not taken
 * @param amountMinor its amount
 * @param measuresCenti its measures; none where the line was not taken
 * @param why why it was not taken, where it was not
 */
public record BridgeLine(
        Step step,
        String file,
        int line,
        String orderId,
        int orderLine,
        Optional<LocalDate> ordered,
        Optional<LocalDate> counts,
        String memberId,
        long amountMinor,
        long[] measuresCenti,
        Optional<Fact> why) {}
