/**
 * The ladders: which rank each member is paid at, its title, its grace, and for how many periods in a row it has held a rank.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code RankSweep}</td><td>needs as checks, the rank before</td><td>rank, title, grace left</td><td>the highest rank whose needs hold, then steps, then grace</td></tr>
 * <tr><td>{@code RankRuns}</td><td>runs of the period before</td><td>runs up to this period</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.ranks;

import org.jspecify.annotations.NullMarked;
