/**
 * Values that every module speaks, and the two ways of saying no: {@link org.commend.kernel.Ruling}
 * and {@link org.commend.kernel.InvalidValue}.
 */
@NullMarked
package org.commend.kernel;

import org.jspecify.annotations.NullMarked;
