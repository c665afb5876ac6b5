/**
 * What judging reckons with: pure mathematics, each with its source, that knows neither Spring nor
 * a database nor a person. Whom to ask to read what begins with {@link
 * org.commend.figures.assignment.Planner}, what scores say with {@link
 * org.commend.figures.calibration.Calibration}, what a panel agrees with {@link
 * org.commend.figures.deliberation.Tally}, and the record that nobody rewrites unnoticed with
 * {@link org.commend.figures.record.RecordBook}; {@code numerics} is what they share.
 */
@NullMarked
package org.commend.figures;

import org.jspecify.annotations.NullMarked;
