/**
 * The kinds of bonus: what is written, what is kept of it, and what a table may say in each.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code BonusGrammar}</td><td></td><td>keys of each kind</td><td></td></tr>
 * <tr><td>{@code BonusReader}</td><td>nodes that passed</td><td>{@code Bonus}</td><td>keys that exclude one another</td></tr>
 * <tr><td>{@code TableUse}</td><td>a table</td><td>nothing but problems</td><td>what a kind would have to ignore</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.kind;

import org.jspecify.annotations.NullMarked;
