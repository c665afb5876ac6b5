package org.commend.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.London;
import org.commend.kernel.Ruling;
import org.junit.jupiter.api.Test;

class TimelineTests {
    private static final Instant START = Instant.parse("2027-01-10T09:00:00Z");
    private static final Timeline TIMELINE = new Timeline(days(), Map.of());

    @Test
    void nominations_are_taken_from_the_opening_until_just_before_the_close() {
        assertThat(TIMELINE.takesNominations(START.minusNanos(1)).isAllowed()).isFalse();
        assertThat(TIMELINE.takesNominations(START).isAllowed()).isTrue();
        assertThat(TIMELINE.takesNominations(TIMELINE.at(Moment.CLOSES).minusNanos(1)).isAllowed())
                .isTrue();
        assertThat(TIMELINE.takesNominations(TIMELINE.at(Moment.CLOSES)).isAllowed()).isFalse();
    }

    @Test
    void only_the_next_moment_may_be_begun_early() {
        assertThat(TIMELINE.mayBegin(Moment.CLOSES, START).isAllowed()).isTrue();
        assertThat(((Ruling.Refused) TIMELINE.mayBegin(Moment.JUDGING, START)).sentence())
                .isEqualTo("«Judging begins» cannot begin yet: «Nominations close» comes first.");
        assertThat(((Ruling.Refused) TIMELINE.mayBegin(Moment.OPENS, START)).sentence())
                .contains("has been reached already");
    }

    @Test
    void what_was_begun_early_is_reached_and_the_rest_keeps_its_dates() {
        var early = new Timeline(days(), Map.of(Moment.CLOSES, START.plusSeconds(60)));
        assertThat(early.latest(START.plusSeconds(60))).contains(Moment.CLOSES);
        assertThat(early.at(Moment.JUDGING)).isEqualTo(TIMELINE.at(Moment.JUDGING));
    }

    @Test
    void dates_do_not_run_backwards() {
        var days = days();
        days.put(Moment.CLOSES, START.minusSeconds(1));
        assertThatThrownBy(() -> new Timeline(days, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_time_that_the_clocks_skip_or_show_twice_is_refused() {
        assertThatThrownBy(() -> London.instant(LocalDateTime.parse("2027-03-28T01:30")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("does not exist in London");
        assertThatThrownBy(() -> London.instant(LocalDateTime.parse("2026-10-25T01:30")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("comes twice in London");
    }

    private static EnumMap<Moment, Instant> days() {
        var days = new EnumMap<Moment, Instant>(Moment.class);
        for (Moment moment : Moment.values()) {
            days.put(moment, START.plusSeconds(86_400L * moment.ordinal()));
        }
        return days;
    }
}
