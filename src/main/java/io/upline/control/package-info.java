/**
 * Leases and fences, approvals, makers and the audit trail.
 */
@NullMarked
package io.upline.control;

import org.jspecify.annotations.NullMarked;
