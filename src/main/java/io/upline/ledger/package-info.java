/**
 * Accounts, transfers, batches and the hash chain. Append-only: a correction is a new transfer.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>proposed transfers, in member order</td><td>rows of one batch</td><td>positive amounts, two accounts</td>
 *     <td>one bulk row each</td></tr>
 * <tr><td>a whole batch</td><td>its hash, chained over the batch before</td><td>the chain is unbroken</td>
 *     <td>one pass over the batch</td></tr>
 * <tr><td>all batches</td><td>balances</td><td>debits equal credits by construction</td><td>one pass</td></tr>
 * </table>
 */
@NullMarked
package io.upline.ledger;

import org.jspecify.annotations.NullMarked;
