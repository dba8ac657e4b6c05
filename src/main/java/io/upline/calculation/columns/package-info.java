/**
 * What is found out so far, by name. It knows nobody who fills it; whoever comes later asks it by the names of the plan.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code Columns}</td><td>a name</td><td>tree, volume, ladder, what a bonus came to</td><td>what is not there yet stops the run</td></tr>
 * <tr><td>{@code VolumeBuilder}</td><td>a volume and the means to ask its conditions</td><td>the sweep that fills its column</td><td></td></tr>
 * <tr><td>{@code RankLooks}</td><td>a condition among a rank's needs</td><td>what was seen when it was asked first</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.calculation.columns;

import org.jspecify.annotations.NullMarked;
