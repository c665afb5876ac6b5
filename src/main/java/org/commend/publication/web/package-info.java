/**
 * Public pages as plain HTML: no session, no script. They read what is published and nothing else.
 */
@NullMarked
package org.commend.publication.web;

import org.jspecify.annotations.NullMarked;
