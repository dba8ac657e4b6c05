/**
 * The plan language. This package holds a whole plan and its terms; rooms below stand on one another in the order of the table.
 *
 * <table>
 * <caption>Rooms, from the bottom up; each works only on what passed the one before</caption>
 * <tr><th>room</th><th>comes in</th><th>goes out</th><th>refuses</th></tr>
 * <tr><td>{@code yaml}</td><td>text of at most 2 million characters</td><td>{@link io.upline.plan.yaml.Node}s with line and column</td><td>aliases, tags, depth, several documents</td></tr>
 * <tr><td>{@code grammar}</td><td>nodes, shapes, names</td><td>nothing but problems</td><td>unknown keys, forms, words, numbers, names</td></tr>
 * <tr><td>{@code condition}, {@code volume}, {@code table}</td><td>nodes that passed</td><td>conditions, volumes, trees, tables</td><td>keys that exclude one another, brackets</td></tr>
 * <tr><td>{@code kind}</td><td>nodes that passed</td><td>{@link io.upline.plan.kind.Bonus}es</td><td>what a kind would have to ignore</td></tr>
 * <tr><td>{@code plan} itself</td><td></td><td>{@link io.upline.plan.Plan}</td><td></td></tr>
 * <tr><td>{@code order}</td><td>a plan</td><td>{@link io.upline.plan.order.CalculationOrder}</td><td>cycles</td></tr>
 * <tr><td>{@code lint}</td><td>a plan</td><td>warnings</td><td>rank order, unreachable ranks, payout over the base</td></tr>
 * <tr><td>{@code reading}</td><td>a file</td><td>a plan and its problems</td><td>everything above, in one reading</td></tr>
 * <tr><td>{@code document}</td><td>a plan</td><td>Markdown, to be read and signed</td><td></td></tr>
 * <tr><td>{@code reference}</td><td>the grammar, pages of prose</td><td>the reference of the language</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan;

import org.jspecify.annotations.NullMarked;
