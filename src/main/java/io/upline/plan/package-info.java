/**
 * The plan language: records, YAML reader, lint, JSON schema.
 *
 * <table>
 * <caption>Stages of reading a plan; each works only on what passed the one before</caption>
 * <tr><th>stage</th><th>comes in</th><th>goes out</th><th>refuses</th></tr>
 * <tr><td>{@link io.upline.plan.YamlReader}</td><td>text of at most 2 million characters</td>
 *     <td>{@link io.upline.plan.Node}s with line and column</td><td>aliases, tags, depth, several documents</td></tr>
 * <tr><td>{@code ShapeCheck}</td><td>nodes, {@code Grammar}, names</td><td>nothing but problems</td>
 *     <td>unknown keys, forms, words, numbers, names</td></tr>
 * <tr><td>{@code PlanAssembly}</td><td>nodes that passed</td><td>{@link io.upline.plan.Plan}</td>
 *     <td>keys that exclude one another, brackets</td></tr>
 * <tr><td>{@code OrderDerivation}</td><td>a plan</td><td>{@link io.upline.plan.CalculationOrder}</td><td>cycles</td></tr>
 * <tr><td>{@code Lint}</td><td>a plan</td><td>warnings</td><td>rank order, unreachable ranks, payout over the base</td></tr>
 * </table>
 *
 * <p>{@code Grammar} is the one description of the language: reader, messages and {@link io.upline.plan.PlanSchema} follow it.
 */
@NullMarked
package io.upline.plan;

import org.jspecify.annotations.NullMarked;
