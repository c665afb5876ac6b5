/**
 * Not a word is lost: a monkey types into one draft from several pages and devices, while sessions
 * end, connections break and the application is killed. Begin at {@link
 * org.commend.typing.TypingTests}.
 */
package org.commend.typing;
