/**
 * A plan as a document that people read and sign.
 *
 * <table>
 * <caption>Stages</caption>
 * <tr><th>stage</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>{@code PlanDocument}</td><td>a plan</td><td>Markdown</td><td>it ends with the text as written and its hash</td></tr>
 * </table>
 */
@NullMarked
package io.upline.plan.document;

import org.jspecify.annotations.NullMarked;
