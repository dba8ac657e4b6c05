/**
 * Files become accepted rows and collected rejections.
 */
@NullMarked
package io.upline.intake;

import org.jspecify.annotations.NullMarked;
