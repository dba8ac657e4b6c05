/**
 * Runs a whole period: the steps in the order that the plan's names give, then the results.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code Calculation}</td><td>steps</td><td>columns, one after the other or in one sweep</td><td></td></tr>
 * <tr><td>{@code MaxPayoutCheck}</td><td>totals</td><td>nothing</td><td>the plan pays no more than its {@code maxPayout}</td></tr>
 * <tr><td>{@code PeriodResults}</td><td>columns, lines</td><td>{@link io.upline.calculation.Results}</td><td></td></tr>
 * <tr><td>{@code Explanation}</td><td>one member</td><td>why it got what it got</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.engine;

import org.jspecify.annotations.NullMarked;
