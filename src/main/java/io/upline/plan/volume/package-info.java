/**
 * Volumes and the trees they are added up over.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code VolumeReader}</td><td>nodes that passed</td><td>{@code Volume}, {@code Tree}</td><td>scopes and keys that contradict one another</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.volume;

import org.jspecify.annotations.NullMarked;
