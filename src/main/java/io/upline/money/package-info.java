/**
 * Minor-unit amounts, rates, rounding and largest-remainder allocation.
 */
@NullMarked
package io.upline.money;

import org.jspecify.annotations.NullMarked;
