/** The edition's time line, and the ground of all views that belong to an edition. */
@NullMarked
@NamedInterface("ui")
package org.commend.programme.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
