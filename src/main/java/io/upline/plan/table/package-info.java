/**
 * The one table of the language: rates or amounts by rank, package, bracket or place.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code TableReader}</td><td>nodes that passed</td><td>{@code RateTable}</td><td>brackets that do not ascend, rates over 100 %</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.table;

import org.jspecify.annotations.NullMarked;
