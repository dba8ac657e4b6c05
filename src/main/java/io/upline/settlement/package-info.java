/**
 * Earnings become balances, holds and payments: proposed before approval, posted after.
 */
@NullMarked
package io.upline.settlement;

import org.jspecify.annotations.NullMarked;
