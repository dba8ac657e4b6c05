/**
 * The reference of the plan language. What the program knows (keys, whether a key must stand, what may stand under it, how a plan is
 * printed) comes from the program; what a rule means is prose, one Markdown file for each kind of bonus and each subject among the
 * resources of this package.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code KeyTable}</td><td>a shape</td><td>a table of its keys</td><td></td></tr>
 * <tr><td>{@code Page}</td><td>a file of prose</td><td>the page, its marks filled in</td><td>marks that are not known</td></tr>
 * <tr><td>{@code Reference}</td><td>all pages</td><td>the whole reference</td><td>each kind has a page</td></tr>
 * <tr><td>{@code Lookup}</td><td>a word</td><td>the excerpts that concern it</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.reference;

import org.jspecify.annotations.NullMarked;
