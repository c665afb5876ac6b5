/**
 * Makes judges comparable: from scores to standings with their uncertainty, or a plain reason why
 * not; and says which nomination to read next. Pure statistics, no database, no clock. Begin with
 * {@link org.commend.figures.calibration.Calibration}; what comes out is an {@link
 * org.commend.figures.calibration.Outcome}.
 */
@NamedInterface("calibration")
@NullMarked
package org.commend.figures.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
