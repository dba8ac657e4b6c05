/**
 * Jobs and steps, versions, restatement and scheduling. The only package that imports Spring Batch.
 */
@NullMarked
package io.upline.close;

import org.jspecify.annotations.NullMarked;
