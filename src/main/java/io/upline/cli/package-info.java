/**
 * Commands.
 */
@NullMarked
package io.upline.cli;

import org.jspecify.annotations.NullMarked;
