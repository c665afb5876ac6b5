/**
 * Panels, who reads what, scores and what they say; the mathematics is in {@code figures}. A panel
 * begins at {@link org.commend.judging.Empanelling}, who reads what at {@link
 * org.commend.judging.Assigning}, a conflict at {@link org.commend.judging.Recusing}, a score at
 * {@link org.commend.judging.Scoring}, what scores say at {@link
 * org.commend.judging.StandingQueries} and the shortlist at {@link
 * org.commend.judging.Shortlisting}.
 */
@NullMarked
package org.commend.judging;

import org.jspecify.annotations.NullMarked;
