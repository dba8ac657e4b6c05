/**
 * Sums over orders: what each member bought, added up over a tree from its bottom to its top.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code OrderTest}</td><td>filter, window</td><td>whether an order counts</td><td>one look an order</td></tr>
 * <tr><td>{@code Purchases}</td><td>orders that count</td><td>sum of each buyer</td><td>one addition an order, shared by volumes</td></tr>
 * <tr><td>{@code VolumeSum}</td><td>sums of buyers, a tree</td><td>{@code Column}</td><td>one addition a member, with a depth one a member and level</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.volumes;

import org.jspecify.annotations.NullMarked;
