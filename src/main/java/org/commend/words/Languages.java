package org.commend.words;

import java.util.List;
import java.util.Optional;
import org.commend.kernel.Language;

/** The languages that Commend speaks; a programme says in which of them it is held. */
public final class Languages {
    /** Those for people, the first one first. */
    public static final List<Language> ALL = List.of(Language.ENGLISH, Language.WELSH);

    /**
     * English made half as long again, with a mark on every letter that can have one: what is not
     * translated stays plain, and what does not fit is seen before a language comes that needs the
     * room.
     */
    public static final Language STRETCHED = new Language("en-XA");

    private Languages() {}

    public static boolean isSpoken(Language language) {
        return ALL.contains(language) || language.equals(STRETCHED);
    }

    /** The language of a tag, where it is spoken here. */
    public static Optional<Language> of(String tag) {
        return Optional.of(new Language(tag)).filter(Languages::isSpoken);
    }

    /** As its speakers call it. */
    public static String ownName(Language language) {
        return Words.in(language).of("language.own");
    }
}
