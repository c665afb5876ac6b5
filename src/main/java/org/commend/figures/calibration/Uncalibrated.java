package org.commend.figures.calibration;

import java.util.List;
import org.commend.kernel.Sentence;

/**
 * Scores that cannot be calibrated: the reason, and the raw figures, which are all that can
 * honestly be shown.
 *
 * @param raw by category, then by mean, best first
 */
public record Uncalibrated(
        Sentence reason, List<RawStanding> raw, Counts counts, List<Sentence> notes)
        implements Outcome {
    public Uncalibrated {
        raw = List.copyOf(raw);
        notes = List.copyOf(notes);
    }
}
