/**
 * Where rows live: the two databases, their differences, bulk rows, and who owns an embedded file.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>the home's {@code config/application.yaml}</td><td>{@link io.upline.database.Database}, migrated</td>
 *     <td>{@code WRITE_DELAY} is 0, the schema is not newer than the program, one process owns an embedded file</td>
 *     <td>about half a second when nothing is to be migrated</td></tr>
 * <tr><td>rows, column by column</td><td>rows of one table in the caller's transaction</td><td>column count and types</td>
 *     <td>PostgreSQL: binary {@code COPY}; H2: batches of 1,000</td></tr>
 * </table>
 */
@NullMarked
package io.upline.database;

import org.jspecify.annotations.NullMarked;
