/** The views of judging. */
@NullMarked
package org.commend.judging.ui;

import org.jspecify.annotations.NullMarked;
