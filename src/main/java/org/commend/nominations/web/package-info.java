/** What nominators' pages send without a session. */
@NullMarked
package org.commend.nominations.web;

import org.jspecify.annotations.NullMarked;
