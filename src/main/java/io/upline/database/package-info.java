/**
 * Where rows live: the two databases, their differences, bulk rows, and who owns an embedded file.
 */
@NullMarked
package io.upline.database;

import org.jspecify.annotations.NullMarked;
