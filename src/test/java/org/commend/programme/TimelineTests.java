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
import org.commend.testing.Said;
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
        assertThat(Said.by(TIMELINE.mayBegin(Moment.JUDGING, START)))
                .isEqualTo("«Judging begins» cannot begin yet: «Nominations close» comes first.");
        assertThat(Said.by(TIMELINE.mayBegin(Moment.OPENS, START)))
                .contains("has been reached already");
    }

    @Test
    void what_was_begun_early_is_reached_and_the_rest_keeps_its_dates() {
        var early = new Timeline(days(), Map.of(Moment.CLOSES, START.plusSeconds(60)));
        assertThat(early.latest(START.plusSeconds(60))).contains(Moment.CLOSES);
        assertThat(early.at(Moment.JUDGING)).isEqualTo(TIMELINE.at(Moment.JUDGING));
    }

    @Test
    void scores_are_taken_from_the_beginning_of_judging_until_just_before_its_end() {
        Instant begins = TIMELINE.at(Moment.JUDGING), ends = TIMELINE.at(Moment.SHORTLIST);
        assertThat(sentence(TIMELINE.takesScores(begins.minusNanos(1))))
                .isEqualTo(
                        "Judging begins on Wednesday 13 January, 09:00. You can score from then on.");
        assertThat(TIMELINE.takesScores(begins).isAllowed()).isTrue();
        assertThat(TIMELINE.takesScores(ends.minusNanos(1)).isAllowed()).isTrue();
        assertThat(sentence(TIMELINE.takesScores(ends)))
                .startsWith("Judging ended on Thursday 14 January, 09:00.");
    }

    @Test
    void each_moment_is_next_until_its_instant_and_none_after_the_last() {
        assertThat(TIMELINE.next(START.minusNanos(1))).contains(Moment.OPENS);
        assertThat(TIMELINE.latest(START.minusNanos(1))).isEmpty();
        for (Moment moment : Moment.values()) {
            assertThat(TIMELINE.latest(TIMELINE.at(moment))).contains(moment);
            assertThat(TIMELINE.next(TIMELINE.at(moment).minusNanos(1))).contains(moment);
        }
        assertThat(TIMELINE.next(TIMELINE.at(Moment.RELEASE))).isEmpty();
    }

    @Test
    void winners_are_published_by_no_time_line() {
        assertThat(TIMELINE.mayBegin(Moment.RELEASE, TIMELINE.at(Moment.CEREMONY)).isAllowed())
                .isFalse();
    }

    @Test
    void ages_are_reckoned_on_the_day_of_the_planned_close_in_london() {
        var days = days();
        days.put(Moment.OPENS, Instant.parse("2027-06-01T09:00:00Z"));
        days.put(Moment.CLOSES, Instant.parse("2027-06-30T23:30:00Z"));
        for (Moment it : Moment.values()) {
            if (it.compareTo(Moment.CLOSES) > 0) {
                days.put(it, Instant.parse("2027-08-01T09:00:00Z"));
            }
        }
        var begun = Map.of(Moment.CLOSES, Instant.parse("2027-06-02T09:00:00Z"));
        assertThat(new Timeline(days, begun).closingDay()).isEqualTo("2027-07-01");
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
                .satisfies(Said.containing("does not exist in London"));
        assertThatThrownBy(() -> London.instant(LocalDateTime.parse("2026-10-25T01:30")))
                .isInstanceOf(InvalidValue.class)
                .satisfies(Said.containing("comes twice in London"));
    }

    private static String sentence(Ruling refused) {
        return Said.by(refused);
    }

    private static EnumMap<Moment, Instant> days() {
        var days = new EnumMap<Moment, Instant>(Moment.class);
        for (Moment moment : Moment.values()) {
            days.put(moment, START.plusSeconds(86_400L * moment.ordinal()));
        }
        return days;
    }
}
