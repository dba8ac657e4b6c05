/**
 * Accounts, transfers, batches and the hash chain.
 */
@NullMarked
package io.upline.ledger;

import org.jspecify.annotations.NullMarked;
