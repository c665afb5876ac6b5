/** What judges' pages send by themselves. */
@NullMarked
package org.commend.judging.web;

import org.jspecify.annotations.NullMarked;
