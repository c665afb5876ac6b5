package org.commend.programme.ui;

/**
 * Something that waits for somebody now.
 *
 * @param sentence what, and until when
 * @param address where it is done, with a slash at the beginning
 * @param link what the link there says
 */
public record Task(String sentence, String address, String link) {}
