/**
 * In what order a plan can be calculated; derived from what its definitions look at, never written.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code Dependencies}</td><td>a plan</td><td>what needs what, and where it looks for it</td><td></td></tr>
 * <tr><td>{@code OrderDerivation}</td><td>needs</td><td>columns and sweeps</td><td>cycles</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.order;

import org.jspecify.annotations.NullMarked;
