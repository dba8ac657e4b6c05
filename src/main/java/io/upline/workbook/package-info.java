/**
 * Workbooks (XLSX) of any content, fast and the same each time: POI designs, we write the rows.
 *
 * <p>POI makes a workbook without rows: styles, widths, charts, print set-up, with slots where something is to be filled in. It is
 * taken apart once; each copy costs the deflating of its own rows alone. What the workbook tells is not known here: statements, the
 * close workbook and exports stand above.
 *
 * <table>
 *   <caption>Stages</caption>
 *   <tr><th>stage</th><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 *   <tr><td>design</td><td>{@link io.upline.workbook.Layout}, {@link io.upline.workbook.BarChart},
 *     {@link io.upline.workbook.Alarm}</td><td>a workbook of POI without rows</td><td>style numbers</td><td>some 50 ms</td></tr>
 *   <tr><td>preparation</td><td>the design</td><td>{@link io.upline.workbook.PreparedWorkbook}: compressed parts, and texts with
 *     slots</td><td></td><td>once for each design</td></tr>
 *   <tr><td>a copy</td><td>a filling of the slots, rows through {@link io.upline.workbook.Cells}</td><td>bytes, without a time
 *     stamp</td><td>what a cell cannot hold is cut or replaced, and counted</td><td>0.4 ms of CPU for 40 rows; memory of the
 *     compressed form</td></tr>
 * </table>
 *
 * <p>{@link io.upline.workbook.Cells} knows text, numbers and formulas of our own making: there is no way from a name to a formula.
 */
@NullMarked
package io.upline.workbook;

import org.jspecify.annotations.NullMarked;
