/**
 * What a calculation stands on and nothing changes any more: members in the calculation's own numbers, what each is to the plan, the
 * trees that members alone decide, the orders with their returns, and the plan's money.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code Numbering}</td><td>sponsor tree</td><td>own numbers in the order of the tree</td><td>one pass; nothing where neighbours lie together already</td></tr>
 * <tr><td>{@code Standing}</td><td>status rules</td><td>in, removed, unpaid, held, home</td><td>one pass</td></tr>
 * <tr><td>{@code TreeBuilder}</td><td>parents</td><td>{@code Seats} of a tree</td><td>one sort by counting</td></tr>
 * <tr><td>{@code OrderBook}</td><td>orders, returns</td><td>orders that are live, what filters look at</td><td>one pass, nothing without returns</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.ground;

import org.jspecify.annotations.NullMarked;
