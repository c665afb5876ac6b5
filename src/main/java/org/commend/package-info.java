/** Where the process begins and says how it went. Everything else lives in the modules below. */
@NullMarked
package org.commend;

import org.jspecify.annotations.NullMarked;
