/**
 * What a plan that reads well is still refused or warned for.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code Lint}</td><td>a plan</td><td>warnings</td><td>rank order, cycles, unreachable ranks</td></tr>
 * <tr><td>{@code PayoutBound}</td><td>a plan</td><td>the most it can pay on an order</td><td>over 100 % without {@code maxPayout}</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.lint;

import org.jspecify.annotations.NullMarked;
