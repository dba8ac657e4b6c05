package io.upline.scenario;

/**
 * One expectation that did not come out.
 *
 * @param period in which period
 * @param member id of the member
 * @param what what was compared: a volume, the rank, the lines selected
 * @param expected as stated
 * @param got what came out
 * @param because what led to it, in one line
 */
public record Difference(String period, String member, String what, String expected, String got, String because) {

    @Override
    public String toString() {
        return period + ", " + member + ", " + what + ": expected " + expected + ", got " + got
                + (because.isEmpty() ? "" : " (" + because + ")");
    }
}
