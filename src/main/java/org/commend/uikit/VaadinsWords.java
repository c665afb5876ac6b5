package org.commend.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.commend.kernel.Language;
import org.commend.words.Languages;
import org.commend.words.Words;
import org.springframework.stereotype.Component;

/** The words behind Vaadin's own {@code getTranslation}. */
@Component
class VaadinsWords implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL.stream().map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Words.in(Language.of(locale)).of(key, params);
    }
}
