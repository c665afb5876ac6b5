package org.commend.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commend.kernel.Language;
import org.commend.kernel.London;
import org.commend.kernel.Sentence;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The one place where sentences become text. Patterns are those of ICU's {@code MessageFormat};
 * what a language has not said yet is said in English.
 */
public final class Words {
    private static final Pattern TYPED = Pattern.compile("\\{\\s*\\d+\\s*,");
    private static final Map<Language, Words> SPOKEN = new ConcurrentHashMap<>();

    private final Language language;
    private final ULocale locale;
    private final Patterns patterns;
    private final LocalizedNumberFormatter numbers;
    private final Map<String, Saying> sayings = new ConcurrentHashMap<>();

    /** A pattern made ready: by hand where it has nothing but places, by the whole format else. */
    private sealed interface Saying {
        record Places(SimpleFormatter pattern) implements Saying {}

        record Whole(MessageFormat pattern) implements Saying {}
    }

    private Words(Language language) {
        this.language = language;
        this.locale = ULocale.forLocale(language.locale());
        this.patterns = Patterns.of(language);
        this.numbers = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(3));
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
        return switch (sayings.computeIfAbsent(key, it -> saying(pattern))) {
            case Saying.Places it -> it.pattern().format(texts(arguments));
            case Saying.Whole it ->
                    ((MessageFormat) it.pattern().clone())
                            .format(Arrays.stream(arguments).map(this::argument).toArray());
        };
    }

    private Saying saying(String pattern) {
        return TYPED.matcher(pattern).find()
                ? new Saying.Whole(new MessageFormat(pattern, locale))
                : new Saying.Places(SimpleFormatter.compile(pattern));
    }

    private CharSequence[] texts(Object[] arguments) {
        var texts = new CharSequence[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(arguments[i]);
        }
        return texts;
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
        Object said = argument(argument);
        return said instanceof Number number ? numbers.format(number).toString() : said.toString();
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
