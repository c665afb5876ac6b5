/** What can be won, how and when. Begin at {@link org.commend.programme.Programmes}. */
@NullMarked
package org.commend.programme;

import org.jspecify.annotations.NullMarked;
