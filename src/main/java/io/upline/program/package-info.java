/**
 * What this program is: its version and the commit it was built from, as the build wrote them into it.
 *
 * <p>In: two files of properties that the build makes. Out: {@link io.upline.program.Program}. Nothing is checked: what the build
 * could not know, for instance in a plain archive of the sources without a checkout, is said to be unknown. Costs two small files,
 * read when first asked for.
 */
@NullMarked
package io.upline.program;

import org.jspecify.annotations.NullMarked;
