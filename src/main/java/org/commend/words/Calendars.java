package org.commend.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.commend.kernel.Language;

/** Days and times as people write them; the names of months and days are those of the CLDR. */
final class Calendars {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Calendars() {}

    static String day(LocalDate date, Language language) {
        return DAY.withLocale(language.locale()).format(date);
    }

    static String weekday(LocalDateTime there, Language language) {
        return WEEKDAY.withLocale(language.locale()).format(there);
    }

    static String time(LocalDateTime there, Language language) {
        return TIME.withLocale(language.locale()).format(there);
    }
}
