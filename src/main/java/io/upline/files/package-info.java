/**
 * Files that are whole or not at all, and readable by their owner only, whatever the machine's usual modes are.
 *
 * <table>
 * <caption>What is written how</caption>
 * <tr><th>file</th><th>by</th><th>rule</th></tr>
 * <tr><td>one that a person names</td><td>{@link io.upline.files.NamedFiles}</td><td>written aside and renamed; never over another
 *     file unless asked to; never into what belongs to a home</td></tr>
 * <tr><td>what Upline keeps</td><td>{@link io.upline.files.OwnerOnly}</td><td>folders 0700, files 0600</td></tr>
 * <tr><td>many at once</td><td>{@link io.upline.files.ForcedFolder}</td><td>forced to the disk together</td></tr>
 * </table>
 */
@NullMarked
package io.upline.files;

import org.jspecify.annotations.NullMarked;
