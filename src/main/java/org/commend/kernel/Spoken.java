package org.commend.kernel;

/** A value that people are shown by words of their language, such as the kinds of an honour. */
public interface Spoken {
    Sentence words();
}
