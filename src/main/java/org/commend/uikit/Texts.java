package org.commend.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import org.commend.kernel.Language;
import org.commend.kernel.Sentence;
import org.commend.kernel.Spoken;
import org.commend.words.Words;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a view says, in the language of the page it stands on. */
public final class Texts {
    private Texts() {}

    /** The text behind a key; arguments as in {@link Sentence}. */
    public static String text(String key, Object... arguments) {
        return words().of(key, arguments);
    }

    public static String text(Sentence sentence) {
        return words().of(sentence);
    }

    public static String text(Spoken value) {
        return words().of(value.words());
    }

    /** The words of this page. */
    public static Words words() {
        return Words.in(language());
    }

    /** The language of this page; that of the request where there is none. */
    public static Language language() {
        var ui = UI.getCurrent();
        return Language.of(ui == null ? LocaleContextHolder.getLocale() : ui.getLocale());
    }

    /** Says of a passage that it is in a language, where the page speaks another. */
    public static <T extends Component> T spokenIn(Language language, T passage) {
        if (!language.equals(language())) {
            passage.getElement().setAttribute("lang", language.locale().toLanguageTag());
        }
        return passage;
    }

    /** From here on this page speaks a language; to be called before anything is put on it. */
    public static void speak(Language language) {
        var ui = UI.getCurrent();
        if (Language.of(ui.getLocale()).equals(language)) {
            return;
        }
        ui.setLocale(language.locale());
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", language.locale().toLanguageTag());
    }

    /** As in "Tuesday 23 February, 17:00". */
    public static String weekdayAndTime(Instant instant) {
        return words().weekdayAndTime(instant);
    }

    /** As in "22 May 2024, 19:30". */
    public static String dayAndTime(Instant instant) {
        return words().dayAndTime(instant);
    }
}
