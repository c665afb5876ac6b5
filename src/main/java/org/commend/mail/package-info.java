/**
 * Letters: rows written in the transaction of the act, delivered after it. Begin at {@link
 * org.commend.mail.Postbox}.
 */
@NullMarked
package org.commend.mail;

import org.jspecify.annotations.NullMarked;
