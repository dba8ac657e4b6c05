/**
 * The plan's conditions, ready to be asked at a member. What they count (legs, customers, sponsored members) joins the sweep that is
 * under way, or is counted at once over columns that are known.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code Checks}</td><td>a condition</td><td>{@code Check}</td><td>a look a member</td></tr>
 * <tr><td>{@code Sweep}</td><td>items and the counters they need</td><td>everything in it, filled</td><td>one pass over the tree, bottom up</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.conditions;

import org.jspecify.annotations.NullMarked;
