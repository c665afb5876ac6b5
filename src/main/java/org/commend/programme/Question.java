package org.commend.programme;

/**
 * A question of the nomination form.
 *
 * @param step its short name in the list of steps
 * @param looksFor what judges look for
 * @param wordLimit the most words of an answer
 */
public record Question(
        String key, String title, String step, String hint, String looksFor, int wordLimit) {}
