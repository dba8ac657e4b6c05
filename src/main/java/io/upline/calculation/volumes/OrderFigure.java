package io.upline.calculation.volumes;

/** What one order adds to a sum. */
@FunctionalInterface
public interface OrderFigure {

    /** Figure of the order number. */
    long of(int order);
}
