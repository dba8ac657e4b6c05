/**
 * What a long piece of work tells the one who waits for it.
 */
@NullMarked
package io.upline.progress;

import org.jspecify.annotations.NullMarked;
