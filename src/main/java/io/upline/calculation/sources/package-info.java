/**
 * The way back from a volume to its orders: whose volume an order is in, what single orders pay, which was the latest.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code OrdersOfVolume}</td><td>a volume</td><td>its orders</td><td>one look an order</td></tr>
 * <tr><td>{@code Reached}</td><td>a buyer</td><td>members whose volume the order is in</td><td>levels the volume reaches</td></tr>
 * <tr><td>{@code PricedBase}</td><td>a factor</td><td>base of each source with each order rounded by itself</td><td>one sweep a rate</td></tr>
 * <tr><td>{@code SourceLines}</td><td>sources and bases</td><td>what a bonus is paid on</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.sources;

import org.jspecify.annotations.NullMarked;
