package org.commend.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The time on people's clocks: Europe/London. */
public final class London {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

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
            case 0 -> throw new InvalidValue("time.skipped", time);
            default -> throw new InvalidValue("time.twice", time);
        };
    }

    public static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** An instant of which the time of day is said, as in "21:04". */
    public record Clock(Instant at) {}

    /** An instant of which the day of the week is said, as in "Tuesday 23 February, 17:00". */
    public record Weekday(Instant at) {}
}
