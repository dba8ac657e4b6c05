/**
 * The pieces of which the language is described, and the check of a file against them.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code Names}</td><td>definitions</td><td>names by what they are of</td><td>a name twice</td></tr>
 * <tr><td>{@code ShapeCheck}</td><td>nodes, shapes</td><td>nothing but problems</td><td>unknown keys, forms, words, numbers, names</td></tr>
 * <tr><td>{@code Values}</td><td>nodes that passed</td><td>texts, figures, words</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.grammar;

import org.jspecify.annotations.NullMarked;
