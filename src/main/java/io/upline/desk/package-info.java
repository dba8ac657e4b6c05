/**
 * What people look at and decide on: the status of periods, the review of a draft, its approval, rejected lines, explanations,
 * statements written again, exports, verification.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>what is asked</th><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>status, review, export</td><td>rows as stored</td><td>lines or a table</td><td>the period was calculated</td>
 *     <td>reading the rows</td></tr>
 * <tr><td>explain, statement</td><td>frozen inputs</td><td>one member's pay again</td>
 *     <td>the digest is the stored one</td><td>one calculation a version</td></tr>
 * <tr><td>verify</td><td>rows as stored and frozen inputs</td><td>what does not hold</td>
 *     <td>digests, chain, recomputation</td><td>one calculation a version</td></tr>
 * <tr><td>approve, waive, restate</td><td>a person's decision</td><td>a row and a line of the audit trail</td>
 *     <td>nobody approves a draft of their own; the approval is bound to the digest</td><td>a few statements</td></tr>
 * </table>
 */
@NullMarked
package io.upline.desk;

import org.jspecify.annotations.NullMarked;
