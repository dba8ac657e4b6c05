/** Upline closes a pay period for network-marketing companies. Each direct sub-package is a module. */
@NullMarked
package io.upline;

import org.jspecify.annotations.NullMarked;
