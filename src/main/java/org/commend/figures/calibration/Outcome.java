package org.commend.figures.calibration;

import java.util.List;
import org.commend.kernel.Sentence;

/**
 * What calibration answers: standings, or the raw figures with the reason why they are not
 * calibrated.
 */
public sealed interface Outcome permits Standings, Uncalibrated {
    /** What a reader of the figures must know, in words. */
    List<Sentence> notes();
}
