/**
 * What all kinds of bonus share: who may be paid, which row of a table counts, where a walk up a tree begins, how sums are rounded.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code BonusFrame}</td><td>a bonus</td><td>payable members, rows, lines</td><td></td></tr>
 * <tr><td>{@code Sources}</td><td>base, {@code each}</td><td>lines to be paid on</td><td></td></tr>
 * <tr><td>{@code RowGroups}</td><td>lines</td><td>groups in which a payee has one row</td><td>lines end in the order of the sources</td></tr>
 * <tr><td>{@code Slices}</td><td>a base, brackets</td><td>an exact sum of parts</td><td></td></tr>
 * <tr><td>{@code RoundedPerBonus}</td><td>lines of a payee</td><td>amounts whose sum is rounded once</td><td>largest remainder</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.frame;

import org.jspecify.annotations.NullMarked;
