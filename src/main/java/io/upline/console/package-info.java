/**
 * What runs unattended: the scheduler that starts each job's run, and health and progress over HTTP on localhost.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>the cron expressions of {@code jobs/<job>/job.yaml}</td><td>triggers in the database, kept over restarts</td>
 *     <td>a trigger that has not changed is left alone, so that a time missed while down is made up, once</td>
 *     <td>two statements a job</td></tr>
 * <tr><td>a trigger that fires</td><td>a run, as typed by hand</td><td>leases, as always</td><td>the run's</td></tr>
 * </table>
 */
@NullMarked
package io.upline.console;

import org.jspecify.annotations.NullMarked;
