/**
 * Earnings become balances, holds and payments: proposed before approval, posted after.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>earnings of the latest versions, what the ledger holds</td><td>{@link io.upline.settlement.Accruals}: the
 *     exact differences</td><td>invariant 4, per key</td><td>one pass over lines and over earlier transfers</td></tr>
 * <tr><td>accruals, balances, minimum payout, holds</td><td>{@link io.upline.settlement.Proposal}: transfers and
 *     accounts</td><td>each account ties out ({@link io.upline.settlement.MemberAccount})</td><td>one pass over
 *     members</td></tr>
 * </table>
 */
@NullMarked
package io.upline.settlement;

import org.jspecify.annotations.NullMarked;
