/**
 * Who reads what: plans which judge scores which nomination, exactly, within loads and without
 * conflicts, and says why where it cannot. Begin with {@link
 * org.commend.figures.assignment.Planner}; what it needs to know is the {@link
 * org.commend.figures.assignment.Ground}, what it answers is a {@link
 * org.commend.figures.assignment.Plan}.
 */
@NamedInterface("assignment")
@NullMarked
package org.commend.figures.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
