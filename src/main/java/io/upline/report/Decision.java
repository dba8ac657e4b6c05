package io.upline.report;

import io.upline.fact.Fact;
import io.upline.version.Next;
import java.util.Optional;

/**
 * What came of a decision: an approval, a waiver, a request.
 *
 * @param what the result, as a fact
 * @param next what to do next, where that is known
 */
public record Decision(Fact what, Optional<Next> next) {}
