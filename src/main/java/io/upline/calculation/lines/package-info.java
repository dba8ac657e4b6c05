/**
 * Earning lines as primitive columns, while they are made and as results keep them.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code EarningLines}</td><td>one call a line</td><td>columns in blocks</td><td>35 bytes a line</td></tr>
 * <tr><td>{@code LineOrder}</td><td>lines</td><td>canonical order of each payee: source by id, level, as made</td><td>counting, and a sort of what does not ascend</td></tr>
 * <tr><td>{@code EarnedLines}</td><td>lines that come to something</td><td>four numbers a line, payee by payee</td><td>32 bytes a line</td></tr>
 * <tr><td>{@code Outlet}</td><td>lines that nobody keeps</td><td>blocks for a taker</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.lines;

import org.jspecify.annotations.NullMarked;
