/**
 * Who may, in words above an act: each is Spring Security's {@code PreAuthorize} under a name, and
 * the name of an argument is what it is about. Asked of the database at each call, never of a
 * session.
 */
@NamedInterface("permission")
@NullMarked
package org.commend.kernel.permission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
