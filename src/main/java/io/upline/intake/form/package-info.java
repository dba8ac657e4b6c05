/**
 * How the cells of a file are written: its numbers, its dates and its bytes, found out and brought into the plain form.
 *
 * <table>
 * <caption>From what is written to what is read</caption>
 * <tr><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>the cells of a file's numbers and dates</td><td>what each allows, gathered in {@code Evidence}</td>
 *     <td>nothing is preferred: a cell with two readings allows both</td></tr>
 * <tr><td>{@code Evidence}</td><td>{@code FileForm}</td><td>one reading is left, or the file is refused by whoever asked</td></tr>
 * <tr><td>a cell and the form</td><td>the plain form of the cell</td><td>a cell that does not fit the form stays as it is</td></tr>
 * </table>
 */
@NullMarked
package io.upline.intake.form;

import org.jspecify.annotations.NullMarked;
