/** The plain pages of signing in and of one's own account. */
@NullMarked
package org.commend.accounts.web;

import org.jspecify.annotations.NullMarked;
