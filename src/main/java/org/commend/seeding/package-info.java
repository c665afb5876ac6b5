/**
 * Reads the programmes in seeds/ and plays the demo's story through the real acts. Nobody imports
 * it.
 */
@NullMarked
package org.commend.seeding;

import org.jspecify.annotations.NullMarked;
