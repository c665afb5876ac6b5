/**
 * Who did what, when: entries chained by their hashes, written in the transaction of the act. Begin
 * at {@link org.commend.audit.AuditTrail}.
 */
@NullMarked
package org.commend.audit;

import org.jspecify.annotations.NullMarked;
