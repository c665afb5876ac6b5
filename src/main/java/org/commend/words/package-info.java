/**
 * From a {@link org.commend.kernel.Sentence} to text in somebody's language: begin at {@link
 * org.commend.words.Words}. The patterns stand in {@code resources/words}, by language and module.
 */
@NullMarked
package org.commend.words;

import org.jspecify.annotations.NullMarked;
