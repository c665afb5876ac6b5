/** Fields, notices and formats that the views of several modules share. */
@NullMarked
package org.commend.uikit;

import org.jspecify.annotations.NullMarked;
