/**
 * What people open: distributor statements, the close workbook, exports, the manifest.
 */
@NullMarked
package io.upline.statement;

import org.jspecify.annotations.NullMarked;
