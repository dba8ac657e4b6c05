package io.upline.network;

/**
 * A buyer whose order is dated before it joined: it is a member all the same in the period of that order.
 *
 * @param orderId id of the order
 * @param orderLine number of the order's line
 * @param memberKey storage key of the buyer
 * @param orderDay epoch day of the earlier of its dates
 */
public record EarlyBuyer(String orderId, int orderLine, int memberKey, int orderDay) {}
