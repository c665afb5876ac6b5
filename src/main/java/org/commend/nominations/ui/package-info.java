/** The views of nominations. */
@NullMarked
package org.commend.nominations.ui;

import org.jspecify.annotations.NullMarked;
