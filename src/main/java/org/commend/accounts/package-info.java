/**
 * People, the roles they hold in each programme, and how they come in: by one-time link or passkey.
 * Begin at {@link org.commend.accounts.Access}.
 */
@NullMarked
package org.commend.accounts;

import org.jspecify.annotations.NullMarked;
