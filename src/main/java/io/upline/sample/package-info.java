/**
 * A synthetic company of any size, for trials, demonstrations and measurements, and a company that fits a plan.
 *
 * <p>The same seed gives the same bytes on every machine: a generator of our own, integers only, no clock. Real companies
 * are skewed, and a sample that is not hides what matters, so the shape is made on purpose:
 *
 * <table>
 * <caption>The stages</caption>
 * <tr><th>stage</th><th>comes in</th><th>goes out</th><th>cost</th></tr>
 * <tr><td>{@code Population}</td><td>seed, size, last day</td><td>sponsor, kind, circle, status of each member</td>
 *     <td>5 bytes a member</td></tr>
 * <tr><td>{@code MemberFile}</td><td>population</td><td>{@code members.csv}</td><td>millions of lines a second</td></tr>
 * <tr><td>{@code OrderFile}</td><td>population, period, number of orders</td><td>{@code orders-<period>.csv}</td>
 *     <td>4 bytes a buyer, millions of lines a second</td></tr>
 * <tr><td>{@code Teams}</td><td>plans</td><td>seats: for each bonus and row a team whose head is paid by it, with what they buy</td>
 *     <td>as many members as the plan's ranks and legs need</td></tr>
 * <tr><td>{@code FittedCompany}</td><td>seats, seed, first period</td><td>the members and orders of two periods</td>
 *     <td>all in memory: some thousand members</td></tr>
 * </table>
 */
@NullMarked
package io.upline.sample;

import org.jspecify.annotations.NullMarked;
