package org.commend.words;

import java.util.Locale;
import java.util.MissingResourceException;
import org.commend.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words behind {@code #{…}} in templates. */
@Component("messageSource")
class SpringsWords implements MessageSource {
    @Override
    public @Nullable String getMessage(
            String code,
            Object @Nullable [] args,
            @Nullable String otherwise,
            @Nullable Locale locale) {
        try {
            return getMessage(code, args, locale);
        } catch (NoSuchMessageException missing) {
            return otherwise;
        }
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        var spoken = locale == null ? LocaleContextHolder.getLocale() : locale;
        try {
            return Words.in(Language.of(spoken)).of(code, args == null ? new Object[0] : args);
        } catch (MissingResourceException missing) {
            throw new NoSuchMessageException(code, spoken);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable several, @Nullable Locale locale) {
        for (String code : several.getCodes() == null ? new String[0] : several.getCodes()) {
            String found = getMessage(code, several.getArguments(), null, locale);
            if (found != null) {
                return found;
            }
        }
        return String.valueOf(several.getDefaultMessage());
    }
}
