package org.commend.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import org.commend.kernel.Language;
import org.commend.kernel.London;
import org.commend.kernel.Sentence;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The one place where sentences become text. Patterns are those of ICU's {@code MessageFormat};
 * what a language has not said yet is said in English.
 */
public final class Words {
    private static final Map<Language, Words> SPOKEN = new ConcurrentHashMap<>();

    private final Language language;
    private final ULocale locale;
    private final Patterns patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        this.locale = ULocale.forLocale(language.locale());
        this.patterns = Patterns.of(language);
    }

    /** The words of a language; of one that is not spoken here, the English ones. */
    public static Words in(Language language) {
        return SPOKEN.computeIfAbsent(
                Languages.isSpoken(language) ? language : Language.ENGLISH, Words::new);
    }

    /** The words of programs' output, logs and files. */
    public static Words english() {
        return in(Language.ENGLISH);
    }

    /** Those of the request that is answered; the edge has settled the language before. */
    public static Words here() {
        return in(Language.of(LocaleContextHolder.getLocale()));
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a sentence.
     *
     * @throws MissingResourceException when nothing is written for the key in any language
     */
    public String of(Sentence sentence) {
        return of(sentence.key(), sentence.arguments().toArray());
    }

    /** The text behind a key, as {@link #of(Sentence)}. */
    public String of(String key, Object... arguments) {
        String pattern = patterns.of(key);
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        var said = new Object[arguments.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = argument(arguments[i]);
        }
        var format = formats.computeIfAbsent(key, it -> new MessageFormat(pattern, locale));
        return ((MessageFormat) format.clone()).format(said);
    }

    /** Whether this language says this itself, and not in English instead. */
    public boolean says(String key) {
        return patterns.says(key);
    }

    /** As in "22 May 2024". */
    public String day(LocalDate date) {
        return Calendars.day(date, language);
    }

    /** London's day at an instant, as in "22 May 2024". */
    public String day(Instant instant) {
        return day(London.date(instant));
    }

    /** As in "22 May 2024, 19:30". */
    public String dayAndTime(Instant instant) {
        return dayAndTime(instant.atZone(London.ZONE).toLocalDateTime());
    }

    private String dayAndTime(LocalDateTime there) {
        return day(there.toLocalDate()) + ", " + Calendars.time(there, language);
    }

    /** As in "Tuesday 23 February, 17:00". */
    public String weekdayAndTime(Instant instant) {
        var there = instant.atZone(London.ZONE).toLocalDateTime();
        return Calendars.weekday(there, language) + ", " + Calendars.time(there, language);
    }

    /** As in "21:04". */
    public String time(Instant instant) {
        return Calendars.time(instant.atZone(London.ZONE).toLocalDateTime(), language);
    }

    /** As in "Ann, Bob and Cy". */
    public String list(List<?> several) {
        return ListFormatter.getInstance(locale).format(several.stream().map(this::text).toList());
    }

    /** How an argument of a sentence reads by itself. */
    public String text(Object argument) {
        return String.valueOf(argument(argument));
    }

    private Object argument(Object it) {
        return switch (it) {
            case Sentence inner -> of(inner);
            case LocalDate date -> day(date);
            case LocalDateTime there -> dayAndTime(there);
            case Instant instant -> dayAndTime(instant);
            case London.Clock clock -> time(clock.at());
            case London.Weekday weekday -> weekdayAndTime(weekday.at());
            case List<?> several -> list(several);
            default -> it;
        };
    }
}
