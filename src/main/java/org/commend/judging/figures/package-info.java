/**
 * What all figures of judging share: remarks that say in words what a number means, and a little
 * exact numerics. Begin with {@link org.commend.judging.figures.Remark}.
 */
@NamedInterface("figures")
@NullMarked
package org.commend.judging.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
