package io.upline.order;

/**
 * A line of a return with the days that decide.
 *
 * @param returned id of the return
 * @param original id of the order it takes from
 * @param day epoch day on which the return counts
 * @param originalDay epoch day on which its original counted
 * @param measureCenti its measures as the query names them, in hundredths, below zero; behind them what it takes back of the articles that
 *     the query asks for
 */
public record ReturnedLine(String returned, String original, int day, int originalDay, long... measureCenti) {

    /** The same line with other figures. */
    ReturnedLine carrying(long... centi) {
        return new ReturnedLine(returned, original, day, originalDay, centi);
    }
}
