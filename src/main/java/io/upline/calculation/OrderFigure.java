package io.upline.calculation;

/** What one order adds to a sum. */
@FunctionalInterface
interface OrderFigure {

    /** Figure of the order number. */
    long of(int order);
}
