/**
 * The frame around all pages: front door, sign-in page, errors, security headers. Nobody imports
 * it.
 */
@NullMarked
package org.commend.shell;

import org.jspecify.annotations.NullMarked;
