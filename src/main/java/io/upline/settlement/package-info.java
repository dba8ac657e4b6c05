/**
 * Earnings become what is owed, held and paid. A close posts what it owes, which its approval is bound to, and what follows from it;
 * a payment run pays, over all jobs. Each is a list of named rules over a party's accounts.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>earnings of the latest versions, what the ledger holds for their periods</td>
 *     <td>{@link io.upline.settlement.Accruals}: the exact differences by key, in the plan's currency and in the payee's</td>
 *     <td>invariant 4, per key</td><td>one pass over lines and over the periods' earlier transfers</td></tr>
 * <tr><td>accruals, balances before the close</td><td>{@link io.upline.settlement.Proposal}: the transfers of the close (rules:
 *     accrue, convert, hold by reason, shortfall) and an account for each party</td>
 *     <td>each account ties out ({@link io.upline.settlement.MemberAccount})</td><td>one pass over parties</td></tr>
 * <tr><td>balances after the close, minimum payout</td><td>{@link io.upline.settlement.PaymentRun}: the list of what is paid, and
 *     its transfers (rules: hold by reason, recover, pay what is not below the minimum)</td>
 *     <td>the list is its digest</td><td>one pass over parties that have something</td></tr>
 * </table>
 */
@NullMarked
package io.upline.settlement;

import org.jspecify.annotations.NullMarked;
