/**
 * Members, effective-dated sponsorship and placement, and the genealogy in preorder arrays.
 */
@NullMarked
package io.upline.network;

import org.jspecify.annotations.NullMarked;
