/**
 * Members, effective-dated sponsorship and placement, and the genealogy in preorder arrays.
 *
 * <p>A member is an {@code int} in five spaces. Each has one type that knows the way to the others; a parameter that could be of
 * two spaces bears the word.
 *
 * <table>
 * <caption>Number spaces</caption>
 * <tr><th>word</th><th>what it is</th><th>who changes it</th></tr>
 * <tr><td>{@code key}</td><td>storage key: rows of the database</td><td>{@code MemberNumbers}</td></tr>
 * <tr><td>{@code onRoll}</td><td>number among all members known, of a {@code Roll}: parties and positions of postings, payees,
 * details</td><td>{@code MemberNumbers}</td></tr>
 * <tr><td>{@code inPeriod}, or {@code member} where there is no other</td><td>number among the members of one calculation, of a
 * {@code Membership}: members, orders, inputs, results</td><td>{@code MemberNumbers}</td></tr>
 * <tr><td>{@code own}</td><td>number inside a calculation, in the order of the sponsor tree</td><td>{@code Numbering} in
 * {@code calculation.ground}</td></tr>
 * <tr><td>{@code position}, in a tree</td><td>place in the preorder of one tree</td><td>{@code Genealogy}</td></tr>
 * </table>
 */
@NullMarked
package io.upline.network;

import org.jspecify.annotations.NullMarked;
