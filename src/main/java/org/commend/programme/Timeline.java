package org.commend.programme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;

/**
 * When an edition turns. A moment is reached at its date, or earlier at the instant at which an
 * organiser began it with a reason. Phases are half-open: at the very instant of closing,
 * nominations are closed.
 *
 * @param planned the date of every moment, in their order
 * @param begun the instants of those that an organiser began earlier
 */
public record Timeline(Map<Moment, Instant> planned, Map<Moment, Instant> begun) {

    /**
     * @throws IllegalArgumentException when a moment has no date, or dates run backwards
     */
    public Timeline {
        planned = new EnumMap<>(planned);
        begun = begun.isEmpty() ? Map.of() : new EnumMap<>(begun);
        Instant before = Instant.MIN;
        for (Moment moment : Moment.values()) {
            Instant at = planned.get(moment);
            if (at == null || at.isBefore(before)) {
                throw new IllegalArgumentException(
                        "the date of " + moment + " is missing or before the one ahead of it");
            }
            before = at;
        }
    }

    /** When a moment comes or came. */
    public Instant at(Moment moment) {
        return requireNonNull(begun.getOrDefault(moment, planned.get(moment)));
    }

    public boolean reached(Moment moment, Instant now) {
        return !now.isBefore(at(moment));
    }

    /** The last moment reached, or empty before the opening. */
    public Optional<Moment> latest(Instant now) {
        return List.of(Moment.values()).reversed().stream()
                .filter(moment -> reached(moment, now))
                .findFirst();
    }

    /** The first moment that is still to come. */
    public Optional<Moment> next(Instant now) {
        int passed = latest(now).map(Moment::ordinal).orElse(-1);
        return passed + 1 < Moment.values().length
                ? Optional.of(Moment.values()[passed + 1])
                : Optional.empty();
    }

    /** Whether a nomination may be sent: from the opening until just before the close. */
    public Ruling takesNominations(Instant now) {
        if (!reached(Moment.OPENS, now)) {
            return Ruling.refused("timeline.notOpen", new London.Weekday(at(Moment.OPENS)));
        }
        return Ruling.allowedIf(
                !reached(Moment.CLOSES, now),
                "timeline.closed",
                new London.Weekday(at(Moment.CLOSES)));
    }

    /**
     * Whether judging is over: from the very instant of the shortlist on. What may no longer change
     * then, and what may be seen only then, asks this.
     */
    public boolean judgingHasEnded(Instant now) {
        return reached(Moment.SHORTLIST, now);
    }

    /** Whether judges may score: from the beginning of judging until just before the shortlist. */
    public Ruling takesScores(Instant now) {
        if (!reached(Moment.JUDGING, now)) {
            return Ruling.refused(
                    "timeline.judgingNotBegun", new London.Weekday(at(Moment.JUDGING)));
        }
        return Ruling.allowedIf(
                !judgingHasEnded(now),
                "timeline.judgingOver",
                new London.Weekday(at(Moment.SHORTLIST)));
    }

    /**
     * Whether an organiser may begin a moment now: the next one, and no other. Winners are
     * published by their announcement alone, never by the time line.
     */
    public Ruling mayBegin(Moment moment, Instant now) {
        if (moment == Moment.RELEASE) {
            return Ruling.refused("timeline.release");
        }
        if (reached(moment, now)) {
            return Ruling.refused("timeline.alreadyBegun", moment.words());
        }
        var next = next(now).orElse(moment);
        return Ruling.allowedIf(next == moment, "timeline.notNext", moment.words(), next.words());
    }

    /** The day in London on which nominations close, by which ages are reckoned. */
    public LocalDate closingDay() {
        return London.date(requireNonNull(planned.get(Moment.CLOSES)));
    }
}
