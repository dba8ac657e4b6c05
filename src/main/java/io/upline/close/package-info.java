/**
 * The jobs of a home's periods as Spring Batch jobs: {@code import}, {@code calculate} and {@code post}. This is the only module that
 * imports Spring Batch.
 *
 * <p>Jobs and steps are beans of the {@code …JobConfiguration} classes and are found by name in the job registry. The one job
 * operator takes the leases of what is asked for, adds or finds its run and puts that under the fence before anything starts, so
 * that a foreign caller is refused like a second command. The run alone identifies a job instance. What an execution has in hand
 * is job scoped: the run with its fence, the draft in memory, the period's files. Counts of steps are lines or members.
 *
 * <table>
 * <caption>Stages of {@code calculate} (posts nothing, repeats freely)</caption>
 * <tr><th>step</th><th>in</th><th>out</th><th>checked</th><th>cost</th></tr>
 * <tr><td>importMembers, importOrders</td><td>inbox files</td><td>rows, rejections</td><td>invariant 1</td>
 *     <td>writing the rows</td></tr>
 * <tr><td>freezeInputs</td><td>number of the last import, plan, state, versions of other jobs that
 *     the plan reads</td><td>versions in draft, ranges</td>
 *     <td>P−1 is known</td><td>one load and one calculation</td></tr>
 * <tr><td>rollUpVolume, qualifyRanks, calculateBonuses</td><td>results</td><td>rows of each version</td>
 *     <td>fence, per chunk</td><td>writing the rows</td></tr>
 * <tr><td>proposeSettlement</td><td>earnings, ledger</td><td>transfers and accounts in draft</td><td>invariant 4</td>
 *     <td>one pass over the ledger</td></tr>
 * <tr><td>indexResults</td><td>partitions of a large run</td><td>indexed and attached</td><td>keys are unique</td>
 *     <td>an index build; nothing below 100,000 members or on H2</td></tr>
 * <tr><td>reconcile</td><td>rows as stored</td><td>digest; the period is CALCULATED</td><td>invariants 2, 3, 5, 7</td>
 *     <td>one pass</td></tr>
 * </table>
 *
 * <table>
 * <caption>Stages of {@code post} (after approval)</caption>
 * <tr><th>step</th><th>in</th><th>out</th><th>checked</th></tr>
 * <tr><td>confirmApproval</td><td>everything, recomputed</td><td>a batch, begun</td>
 *     <td>the digest is the approved one, or the difference is named</td></tr>
 * <tr><td>postLedger</td><td>the proposal</td><td>transfers of the close</td><td>fence, per chunk</td></tr>
 * <tr><td>indexLedger</td><td>the partition of a large batch</td><td>indexed and attached</td><td>keys are unique</td></tr>
 * <tr><td>sealBatch</td><td>rows as stored</td><td>the chain's next hash, balances; versions are POSTED</td>
 *     <td>rows = proposal; no balance stands where it must not</td></tr>
 * <tr><td>choosePayments</td><td>balances after the close</td><td>the payment run's list, frozen; its batch, begun; nothing
 *     where the company has pay days or nobody is paid</td><td></td></tr>
 * <tr><td>preparePayments</td><td>the list</td><td>transfers, lines, payments; each party's account</td>
 *     <td>fence, per chunk; each account ties out</td></tr>
 * <tr><td>indexPayments, sealPayments</td><td>rows as stored</td><td>the chain's next hash, balances</td>
 *     <td>rows = list, list = its digest</td></tr>
 * <tr><td>anchorBatches</td><td>batches that are not anchored</td><td>lines of the anchor, forced to the disk</td>
 *     <td>ledger and audit trail = the anchor</td></tr>
 * <tr><td>writePaymentFiles, writeStatements, writeCloseReport</td><td>the same</td><td>files</td>
 *     <td>same bytes or an error; invariant 6</td></tr>
 * <tr><td>closePeriod</td><td></td><td>the period is CLOSED; the head is printed outside</td><td></td></tr>
 * </table>
 */
@NullMarked
package io.upline.close;

import org.jspecify.annotations.NullMarked;
