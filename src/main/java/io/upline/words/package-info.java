/**
 * Facts become words here, and nowhere else: text, JSON and the sheets of workbooks today, pages later. The sentences stand in resource
 * bundles beside this package, one for each part of the program, English now.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>a fact</td><td>a sentence</td><td>each code has a sentence, each blank a value</td><td>a look-up</td></tr>
 * <tr><td>a record of what is shown</td><td>lines, or JSON</td><td>the documented keys</td><td>reading its components</td></tr>
 * </table>
 */
@NullMarked
package io.upline.words;

import org.jspecify.annotations.NullMarked;
