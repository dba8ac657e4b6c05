/**
 * Accounts, transfers, batches and the hash chain. The ledger only grows: a correction is a new transfer.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>an event by its kind and reference</td><td>a batch, begun</td><td>the event was not posted before; no other batch is
 *     open; the day of the books does not go back</td><td>a look at the head</td></tr>
 * <tr><td>transfers, in the order of party and line</td><td>rows of the batch</td><td>positive amounts, two accounts</td>
 *     <td>one bulk row each</td></tr>
 * <tr><td>the rows as they are stored</td><td>the batch's hash, chained over the batch before; balances after it</td>
 *     <td>no balance stands where it must not ({@link io.upline.ledger.Account#allows})</td>
 *     <td>one pass over the batch and the accounts it moved</td></tr>
 * </table>
 */
@NullMarked
package io.upline.ledger;

import org.jspecify.annotations.NullMarked;
