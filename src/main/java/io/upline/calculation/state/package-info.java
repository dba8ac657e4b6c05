/**
 * What passes from one period to the next.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code Before}</td><td>rows that the period before left</td><td>figures by own number</td><td>one look-up a row, near the one before</td></tr>
 * <tr><td>{@code Carried}</td><td>what kinds hand on</td><td>rows in canonical order</td><td>one sort</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.state;

import org.jspecify.annotations.NullMarked;
