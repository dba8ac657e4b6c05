/**
 * The anchor: a file outside the home that holds the head of the ledger's chain and the end of the audit trail after each posting. Whoever
 * changes the database alone, or puts an older one back, is found by it, since the file says what was there.
 *
 * <p>A batch is sealed first and anchored then; a line that is missing at the end of the file is written by whoever posts next. The
 * database knows how far it wrote, so that a line that was taken away is told from one that was never written.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>the file's end</td><td>what does not agree, as facts</td><td>the last line is the one that was written; the ledger holds what
 *     it and the lines behind it name</td><td>a line or two</td></tr>
 * <tr><td>the whole file</td><td>the same, of each line</td><td>each line is whole and follows the one before</td><td>one pass</td></tr>
 * <tr><td>batches that are not anchored</td><td>lines, forced to the disk</td><td>nothing disagrees before</td>
 *     <td>one pass over each batch's rows</td></tr>
 * </table>
 */
@NullMarked
package io.upline.anchor;

import org.jspecify.annotations.NullMarked;
