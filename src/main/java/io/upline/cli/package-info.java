/**
 * Commands: what an operator types, and what comes back. Each ends by saying what was made, where it lies and what to do next.
 *
 * <p>Exit codes: 0 done, 1 failed and restartable, 2 bad usage or configuration, 3 a file refused, a line rejected or paid to an account that
 * changed, 4 refused.
 */
@NullMarked
package io.upline.cli;

import org.jspecify.annotations.NullMarked;
