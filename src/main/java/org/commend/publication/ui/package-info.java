/** The views of publication. */
@NullMarked
package org.commend.publication.ui;

import org.jspecify.annotations.NullMarked;
