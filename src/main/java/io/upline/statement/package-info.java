/**
 * What people open: distributor statements, the close workbook, exports, the manifest.
 *
 * <table>
 *   <caption>Stages</caption>
 *   <tr><th>stage</th><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 *   <tr><td>statement</td><td>{@link io.upline.statement.StatementContent}</td><td>bytes and file name</td><td>lines and corrections
 *     are what the ledger accrued</td><td>0.4 ms of CPU for 40 lines</td></tr>
 *   <tr><td>close workbook</td><td>{@link io.upline.statement.CloseContent}</td><td>bytes</td><td>bonuses are the payout; each control is
 *     a formula that turns red</td><td>memory of its compressed form</td></tr>
 *   <tr><td>export</td><td>{@link io.upline.statement.ExportTable}</td><td>CSV or workbook</td><td>width of rows</td><td>streamed</td></tr>
 *   <tr><td>outbox</td><td>name and bytes</td><td>a file, whole or not at all</td><td>never other bytes under a name; no link
 *     followed</td><td>one flush to disk for each file</td></tr>
 * </table>
 *
 * <p>How a workbook is made, whatever it tells, is the business of {@link io.upline.workbook}.
 */
@NullMarked
package io.upline.statement;

import org.jspecify.annotations.NullMarked;
