/**
 * How a panel comes to a recommendation: by comparing two at a time ({@link
 * org.commend.judging.deliberation.Comparisons}) or by ballot ({@link
 * org.commend.judging.deliberation.Schulze}, {@link org.commend.judging.deliberation.ScottishStv},
 * {@link org.commend.judging.deliberation.Borda}). Each tally is also a list of steps that a chair
 * can read out. The machine counts; the panel decides.
 */
@NamedInterface("deliberation")
@NullMarked
package org.commend.judging.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
