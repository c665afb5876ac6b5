package org.commend.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time on people's clocks: Europe/London, written as people write it. */
public final class London {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private London() {}

    /**
     * The instant at which London's clocks show a time.
     *
     * @throws InvalidValue when the clocks skip that time, or show it twice
     */
    public static Instant instant(LocalDateTime time) {
        var offsets = ZONE.getRules().getValidOffsets(time);
        return switch (offsets.size()) {
            case 1 -> time.toInstant(offsets.getFirst());
            case 0 -> throw new InvalidValue("time.skipped", said(time));
            default -> throw new InvalidValue("time.twice", said(time));
        };
    }

    public static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** As in "22 May 2024". */
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZONE));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** As in "Tuesday 23 February, 17:00". */
    public static String weekdayAndTime(Instant instant) {
        var there = instant.atZone(ZONE);
        return WEEKDAY.format(there) + ", " + TIME.format(there);
    }

    /** As in "21:04". */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** As in "22 May 2024, 19:30". */
    public static String dayAndTime(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    private static String said(LocalDateTime time) {
        return DAY.format(time) + ", " + TIME.format(time);
    }
}
