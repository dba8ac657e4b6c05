/**
 * Conditions: what holds at a member or does not, wherever it is asked.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code ConditionReader}</td><td>nodes that passed</td><td>{@code Condition}</td><td>leg caps and leg minimums that contradict themselves</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.condition;

import org.jspecify.annotations.NullMarked;
