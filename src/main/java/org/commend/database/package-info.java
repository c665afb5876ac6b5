/**
 * Which PostgreSQL the application works with: the one that we start ourselves ({@link
 * org.commend.database.OwnPostgres}), or the one we are given, which must keep what it
 * acknowledges. Also the clock that every module asks, which is the database's. Knows no business.
 * Begin at {@code DatabaseConfiguration}.
 */
@NullMarked
package org.commend.database;

import org.jspecify.annotations.NullMarked;
