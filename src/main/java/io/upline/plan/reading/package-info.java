/**
 * Reads plan files: the whole grammar, the assembly of one plan, and the JSON schema that says what the reader says.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code PlanReader}</td><td>a file</td><td>a plan and its problems</td><td>what is no text, too large</td></tr>
 * <tr><td>{@code PlanAssembly}</td><td>nodes</td><td>{@code Plan}</td><td>what any room refuses</td></tr>
 * <tr><td>{@code PlanSchema}</td><td>the grammar</td><td>JSON schema for editors</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.reading;

import org.jspecify.annotations.NullMarked;
