/**
 * What a plan pays at worst: a search over made companies for the highest share of what is bought that is paid out.
 *
 * <p>In: a plan and the size of the companies. Out: {@link io.upline.stress.Stress}, the highest share that was found, and the company
 * that it was found with. It is a search and no proof: no company of that size is known that costs more, which is less than that there
 * is none. Costs one calculation of a small company for each company that is tried.
 */
@NullMarked
package io.upline.stress;

import org.jspecify.annotations.NullMarked;
