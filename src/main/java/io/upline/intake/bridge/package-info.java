/**
 * What became of every order line that the files of a posting brought, and where the orders of its period come from: the first arrow of
 * the tie-out.
 *
 * <p>For a job's period, {@code m} is the last import that its posting before knew and {@code n} the last that its draft knows. The files
 * are the complete imports of orders in {@code (m, n]}. Each sum is taken over rows of the database:
 *
 * <pre>
 *   read − unchanged − rejected − waiting − held + completed + edited − payments           =  new order lines
 *   new order lines − unpaid − later − earlier − before − history − nowhere + kept + paid  =  orders of the period
 * </pre>
 *
 * <table>
 * <caption>The terms</caption>
 * <tr><th>term</th><th>rows</th></tr>
 * <tr><td>read, unchanged</td><td>the counters of {@code import_file}</td></tr>
 * <tr><td>rejected, waiting, held</td><td>{@code rejection} of these files, whatever became of them since</td></tr>
 * <tr><td>completed</td><td>{@code rejection} that an import of {@code (m, n]} took, of whatever earlier file</td></tr>
 * <tr><td>edited</td><td>{@code customer_order} of {@code (m, n]} that adds to an order what a product list says otherwise</td></tr>
 * <tr><td>payments</td><td>{@code order_payment} of {@code (m, n]} whose line says no more than that a known order is paid</td></tr>
 * <tr><td>new order lines</td><td>{@code customer_order} known in {@code (m, n]}</td></tr>
 * <tr><td>unpaid, later, earlier, before, history, nowhere</td><td>those of them that do not count in the period</td></tr>
 * <tr><td>kept, paid</td><td>{@code customer_order} known up to {@code m} that counts in the period</td></tr>
 * <tr><td>orders of the period</td><td>what the calculation counted: not read from here</td></tr>
 * </table>
 *
 * <p>In: a question. Out: lines, streamed; sums. Cost: the rows of new order lines once, and those listed. Nothing here knows the
 * calculation, so that both equations can fail.
 */
@NullMarked
package io.upline.intake.bridge;

import org.jspecify.annotations.NullMarked;
