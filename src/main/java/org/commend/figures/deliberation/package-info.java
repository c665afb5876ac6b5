/**
 * How a panel comes to a recommendation: by comparing two at a time ({@link
 * org.commend.figures.deliberation.Comparisons}) or by ballot ({@link
 * org.commend.figures.deliberation.Schulze}, {@link org.commend.figures.deliberation.ScottishStv},
 * {@link org.commend.figures.deliberation.Borda}). Each tally is also a list of steps that a chair
 * can read out. The machine counts; the panel decides.
 */
@NamedInterface("deliberation")
@NullMarked
package org.commend.figures.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
