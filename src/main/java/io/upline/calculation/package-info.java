/**
 * The pure function: what a period comes to, from its plan and inputs and nothing else. This package holds what goes in and what comes
 * out; the rooms below stand on one another in the order of the table, and each uses only those above it. The door is
 * {@code engine.Calculation}.
 *
 * <table>
 * <caption>Rooms, from the bottom up</caption>
 * <tr><th>room</th><th>what comes in</th><th>what goes out</th><th>what is checked or costs</th></tr>
 * <tr><td>{@code ground}</td><td>plan, inputs</td><td>members in own numbers, homes, sponsor tree, orders as the plan sees them</td><td>a member above itself is refused; one pass over members and orders</td></tr>
 * <tr><td>{@code volumes}</td><td>orders, a tree</td><td>a column of sums</td><td>one addition a member</td></tr>
 * <tr><td>{@code ranks}</td><td>needs that are ready to be asked</td><td>rank and title of each member</td><td>one look a rank and member</td></tr>
 * <tr><td>{@code state}</td><td>rows of the period before</td><td>figures by member; rows for the next period</td><td>rows of members that are gone are not read</td></tr>
 * <tr><td>{@code lines}</td><td>payee, source, base, rate, amount</td><td>lines of a bonus in canonical order</td><td>35 bytes a line while they are made, 32 when they are kept</td></tr>
 * <tr><td>{@code columns}</td><td>names</td><td>columns that were filled under these names</td><td>a name that is not filled yet stops the run</td></tr>
 * <tr><td>{@code conditions}</td><td>conditions of the plan</td><td>checks</td><td>legs and customers are counted once for all members</td></tr>
 * <tr><td>{@code sources}</td><td>a volume, its orders</td><td>whose volume an order is in, bases and their orders</td><td>orders × members they reach</td></tr>
 * <tr><td>{@code trail}</td><td>what kinds note about one member</td><td>notes by bonus and line</td><td>nothing where nobody is watched</td></tr>
 * <tr><td>{@code frame}</td><td>a bonus</td><td>who may be paid, on whom, at which row; rounding of sums</td><td>largest remainder, to the cent</td></tr>
 * <tr><td>{@code kind}</td><td>a frame</td><td>lines of one bonus; what a cap takes off</td><td>sources × paid levels</td></tr>
 * <tr><td>{@code engine}</td><td>plan and inputs</td><td>{@link io.upline.calculation.Results}</td><td>{@code maxPayout} of the plan</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation;

import org.jspecify.annotations.NullMarked;
