/**
 * A job's periods, the versions of each and what they came to: inputs frozen, results stored, drafts brought back into memory
 * and compared by digest, restatements of closed periods.
 *
 * <p>A version is a pure function of its frozen inputs. It is stored once, recomputed as often as needed, and never edited; a
 * draft is what one run froze, the period's own version last and before it the closed periods that it restates.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>freeze</td><td>number of the last import, plan, state, versions of other jobs that the plan reads</td>
 *     <td>versions in draft</td><td>the period before is known</td><td>one load and one calculation a version</td></tr>
 * <tr><td>store</td><td>results</td><td>rows of each version, in member order</td><td>counted and added up afterwards</td>
 *     <td>writing the rows</td></tr>
 * <tr><td>bring back</td><td>a run that was frozen</td><td>its draft in memory</td>
 *     <td>plan, settings, inputs and digest are what they were, or the difference is named</td>
 *     <td>one load and one calculation a version</td></tr>
 * <tr><td>drop</td><td>partitions of drafts that no version stands for</td><td>nothing</td><td>nobody reads them</td>
 *     <td>one statement a partition</td></tr>
 * </table>
 */
@NullMarked
package io.upline.version;

import org.jspecify.annotations.NullMarked;
