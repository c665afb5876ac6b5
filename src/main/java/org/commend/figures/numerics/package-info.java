/**
 * What all figures of judging share: remarks that say in words what a number means, and a little
 * exact numerics. Begin with {@link org.commend.figures.numerics.Remark}.
 */
@NamedInterface("numerics")
@NullMarked
package org.commend.figures.numerics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
