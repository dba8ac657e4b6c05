/**
 * Worked examples, in plans and in files of their own: read, run, compare.
 */
@NullMarked
package io.upline.scenario;

import org.jspecify.annotations.NullMarked;
