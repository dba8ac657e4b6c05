/**
 * The pure function: volumes, ranks, bonuses, carried state and the explanation of each.
 */
@NullMarked
package io.upline.calculation;

import org.jspecify.annotations.NullMarked;
