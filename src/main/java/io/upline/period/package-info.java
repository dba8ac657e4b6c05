/**
 * Pay periods, calendars and the injected clock.
 */
@NullMarked
package io.upline.period;

import org.jspecify.annotations.NullMarked;
