/**
 * Facts: what is so, before anybody has put it into words. A fact is a code and the values that it speaks of, by name. Refusals, notes,
 * causes and explanations are facts everywhere below the words module, which alone makes sentences of them.
 */
@NullMarked
package io.upline.fact;

import org.jspecify.annotations.NullMarked;
