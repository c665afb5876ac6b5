package org.commend.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of every test with a Spring context. It runs like a real one until it is {@link #set},
 * then stands still until it is set, advanced or released; after each test it is released.
 */
public final class MovableClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Instant standing = null;

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        standing = instant;
    }

    /** {@link #set} with an ISO instant, such as {@code 2027-02-23T23:59:59.999Z}. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Moves the clock on (or back), and stops it there. */
    public void advance(Duration duration) {
        standing = instant().plus(duration);
    }

    /** Lets it run like a real one again. */
    public void release() {
        standing = null;
    }

    @Override
    public Instant instant() {
        var instant = standing;
        return instant == null ? real.instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var instants = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return instants.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return instants.withZone(other);
            }
        };
    }
}
