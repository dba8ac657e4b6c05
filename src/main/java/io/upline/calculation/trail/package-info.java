/**
 * What is noted while one member is watched: how its lines came about, and on whom it got nothing. Where nobody is watched nothing is
 * made.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>cost</th></tr>
 * <tr><td>{@code Trail}</td><td>notes of the kinds</td><td>notes by bonus and line</td><td></td></tr>
 * <tr><td>{@code Missing}</td><td>a condition that does not hold</td><td>what the member lacks</td><td>one look a condition</td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.trail;

import org.jspecify.annotations.NullMarked;
