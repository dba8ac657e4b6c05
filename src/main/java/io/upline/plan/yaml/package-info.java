/**
 * Plain YAML with its places in the file, and the problems that are found in it.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>refuses</th></tr>
 * <tr><td>{@code YamlReader}</td><td>text</td><td>nodes</td><td>aliases, tags, depth, several documents, what is no YAML</td></tr>
 * <tr><td>{@code Problems}</td><td>what is found</td><td>errors and warnings by place</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.yaml;

import org.jspecify.annotations.NullMarked;
