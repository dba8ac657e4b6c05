/**
 * Who may, who does, and who did: leases and fences, approvals, the audit trail.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>a name and a holder</td><td>a {@link io.upline.control.Lease} with a fence that only grows</td>
 *     <td>nobody else holds it, or its holder is dead</td><td>two statements</td></tr>
 * <tr><td>a digest and a person</td><td>an approval bound to it</td><td>the person is no maker</td><td>one row</td></tr>
 * <tr><td>an act</td><td>an audit row, hash-chained</td><td>the row before it</td><td>one row</td></tr>
 * </table>
 */
@NullMarked
package io.upline.control;

import org.jspecify.annotations.NullMarked;
