package org.commend.figures.calibration;

import java.util.List;
import org.commend.figures.numerics.Remark;

/**
 * Scores that cannot be calibrated: the reason, and the raw figures, which are all that can
 * honestly be shown.
 *
 * @param raw by category, then by mean, best first
 */
public record Uncalibrated(Remark reason, List<RawStanding> raw, Counts counts, List<Remark> notes)
        implements Outcome {
    public Uncalibrated {
        raw = List.copyOf(raw);
        notes = List.copyOf(notes);
    }
}
