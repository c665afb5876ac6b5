package org.commend.nominations;

import org.commend.kernel.Sentence;

/**
 * What keeps a draft from being sent.
 *
 * @param field the field to change
 * @param step the page of the form on which it is
 * @param sentence what is wrong and what to do
 */
public record Problem(String field, String step, Sentence sentence) {}
