package io.upline.calculation.volumes;

/** What one order adds to a sum. */
@FunctionalInterface
public interface OrderFigure {

    /** The figure of an order, by its number. */
    long of(int order);
}
