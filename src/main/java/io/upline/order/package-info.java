/**
 * Orders, returns and the volumes they carry.
 */
@NullMarked
package io.upline.order;

import org.jspecify.annotations.NullMarked;
