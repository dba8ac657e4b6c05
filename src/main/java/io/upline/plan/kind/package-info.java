/**
 * The kinds of bonus. Each is one file: how it is written, the record that is kept, what it needs, what it can pay at most, and the
 * sentences in which it is printed. To add one, write its file here and its lines in the calculation's room of kinds, and name it in the two lists:
 * the {@code permits} of {@link io.upline.plan.kind.BonusKind} and the {@code switch} of the calculation.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code Kinds}</td><td>the list of kinds</td><td>the shape of a bonus</td><td></td></tr>
 * <tr><td>{@code BonusReader}</td><td>nodes that passed</td><td>{@code Bonus}</td><td>keys that exclude one another</td></tr>
 * <tr><td>{@code TableUse}</td><td>a table</td><td>nothing but problems</td><td>what a kind would have to ignore</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.kind;

import org.jspecify.annotations.NullMarked;
