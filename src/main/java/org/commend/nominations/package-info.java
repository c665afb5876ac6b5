/**
 * From a draft's first word to an accepted nomination. Begin at {@link
 * org.commend.nominations.Nominating}.
 */
@NullMarked
package org.commend.nominations;

import org.jspecify.annotations.NullMarked;
