/**
 * What people are shown, as records: the status of jobs, the review of a draft, the end of a run, a verification, an explanation. Whoever
 * works with periods fills them; the words module says them, as text or as JSON, whose keys are the names of their components.
 */
@NullMarked
package io.upline.report;

import org.jspecify.annotations.NullMarked;
