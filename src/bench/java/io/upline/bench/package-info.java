/**
 * Measurements: what a close costs, beside the least that this machine could do it in and beside the usual ways of doing it.
 *
 * <p>Nothing here is part of the product: it is left out of {@code upline.jar} and travels, with the libraries it alone needs, in
 * {@code upline-bench.jar}.
 */
@NullMarked
package io.upline.bench;

import org.jspecify.annotations.NullMarked;
