/**
 * A synthetic company of any size, for trials, demonstrations and measurements.
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
 * </table>
 */
@NullMarked
package io.upline.sample;

import org.jspecify.annotations.NullMarked;
