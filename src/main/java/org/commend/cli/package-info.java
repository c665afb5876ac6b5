/**
 * The figures on the command line: {@code standings}, {@code assign} and {@code verify}, for people
 * who judge elsewhere and for whoever checks our figures. Without Spring and without a database;
 * begin with {@link org.commend.cli.Figures}.
 */
@NullMarked
package org.commend.cli;

import org.jspecify.annotations.NullMarked;
