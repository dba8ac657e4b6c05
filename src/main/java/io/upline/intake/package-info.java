/**
 * Files become accepted rows and collected rejections.
 *
 * <table>
 * <caption>Stages of one file</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>scan</td><td>inbox</td><td>files in order, members first</td><td>links, pipes, names</td></tr>
 * <tr><td>first pass</td><td>bytes</td><td>header, line count, sum, hash</td>
 *     <td>everything that refuses a file: nothing is stored before</td></tr>
 * <tr><td>verdicts</td><td>lines that depend on one another or on stored rows</td><td>flaws by line</td>
 *     <td>ids twice, returns, circles, legs: the same in any order of lines</td></tr>
 * <tr><td>second pass</td><td>lines</td><td>blocks of rows and rejections</td><td>each line by itself</td></tr>
 * <tr><td>write</td><td>a block</td><td>rows and the position, in one transaction</td><td>the guard</td></tr>
 * <tr><td>complete</td><td>the import's row</td><td>its number counts</td>
 *     <td>read = accepted + unchanged + held + waiting + rejected, in lines and money</td></tr>
 * </table>
 *
 * <p>A restart knows the file again by its hash and goes on at the byte where the last block that was committed ended. What the
 * first pass and the verdicts found about a file of orders is kept until its import is complete, so that they are not repeated;
 * those of members are, because a later line needs the earlier ones at hand. Rows of a workbook have no byte of their own:
 * those that are written are passed over.
 */
@NullMarked
package io.upline.intake;

import org.jspecify.annotations.NullMarked;
