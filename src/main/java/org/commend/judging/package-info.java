/**
 * Panels, who reads what, scores and what they say. Begin at the rooms panel, assignment and
 * scoring.
 */
@NullMarked
package org.commend.judging;

import org.jspecify.annotations.NullMarked;
