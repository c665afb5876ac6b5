/**
 * The ground under the tests: a real PostgreSQL with a database for each context, a real receiver
 * of letters, a clock that moves when told, and a real browser. Nothing of our own is replaced by a
 * stand-in. Begin at {@link org.commend.testing.CommendTest} and {@link
 * org.commend.testing.CommendBrowserTest}.
 */
package org.commend.testing;
