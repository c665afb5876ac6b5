/** What all figures of judging share: a little exact numerics. */
@NamedInterface("numerics")
@NullMarked
package org.commend.figures.numerics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
