/**
 * Honours, citations, the announcement under embargo, and the public pages of winners. Begin at
 * {@link org.commend.publication.Announcing}.
 */
@NullMarked
package org.commend.publication;

import org.jspecify.annotations.NullMarked;
