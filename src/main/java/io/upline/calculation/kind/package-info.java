/**
 * The kinds of bonus: each makes its lines by sweeps and walks over arrays. A kind's file holds its sweep, the words of its rules and the
 * words under which it hands anything to the next period.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code BonusCalculation}</td><td>a bonus</td><td>{@code BonusOutcome}</td><td>every kind has a case, or it does not compile</td></tr>
 * <tr><td>{@code …Lines}</td><td>a frame</td><td>lines of one bonus, what is promised</td><td></td></tr>
 * <tr><td>{@code Capping}</td><td>lines of the bonuses under a cap</td><td>scaled lines</td><td>the sum is the ceiling, to the cent</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.kind;

import org.jspecify.annotations.NullMarked;
