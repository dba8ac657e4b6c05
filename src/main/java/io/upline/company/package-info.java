/**
 * A company as its home folder says it: {@code config/company.yaml}, {@code config/application.yaml}, {@code jobs/<job>/job.yaml}.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>YAML files of a home</td><td>{@link io.upline.company.Company}, {@link io.upline.company.JobDefinition},
 *     {@link io.upline.company.MachineSettings}</td>
 *     <td>every key known, every value of its form; file and key are named</td><td>milliseconds</td></tr>
 * </table>
 */
@NullMarked
package io.upline.company;

import org.jspecify.annotations.NullMarked;
