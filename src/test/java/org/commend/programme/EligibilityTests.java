package org.commend.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commend.testing.Said;
import org.junit.jupiter.api.Test;

/** Who can be nominated: each refusal names what to change. */
class EligibilityTests {
    private static final LocalDate CLOSING = LocalDate.of(2027, 2, 23);
    private static final Eligibility GROUP =
            new Eligibility(
                    Eligibility.Kind.GROUP,
                    1,
                    3,
                    null,
                    List.of(new Eligibility.Fact("registered", "is a registered social worker")),
                    List.of(),
                    List.of("registered"));
    private static final Eligibility YOUNG =
            new Eligibility(
                    Eligibility.Kind.GROUP,
                    1,
                    3,
                    new Eligibility.Ages(16, 25),
                    List.of(),
                    List.of(),
                    List.of());

    @Test
    void a_group_of_three_with_one_registered_social_worker_is_eligible() {
        assertThat(GROUP.problems(List.of(worker("A"), other("B"), other("C")), CLOSING)).isEmpty();
    }

    @Test
    void four_are_too_many() {
        assertThat(sentences(GROUP, worker("A"), other("B"), other("C"), other("D")))
                .containsExactly(
                        "Name at most 3 people: you have named 4. Remove the others or choose another award.");
    }

    @Test
    void a_group_without_a_registered_social_worker_is_told_so() {
        assertThat(sentences(GROUP, other("A")))
                .containsExactly(
                        "At least one of those you nominate is a registered social worker: tick it for the person of whom it is true, or choose another award.");
    }

    @Test
    void ages_are_reckoned_on_the_closing_day_both_ends_included() {
        assertThat(sentences(YOUNG, born("Sixteen", LocalDate.of(2011, 2, 23)))).isEmpty();
        assertThat(sentences(YOUNG, born("Almost", LocalDate.of(2011, 2, 24))))
                .containsExactly(
                        "Almost will be 15 on 23 February 2027. This award is for people aged 16 to 25 on that day.");
        assertThat(sentences(YOUNG, born("Still", LocalDate.of(2001, 2, 24)))).isEmpty();
        assertThat(sentences(YOUNG, born("Over", LocalDate.of(2001, 2, 23)))).hasSize(1);
    }

    @Test
    void a_missing_birthday_is_asked_for() {
        assertThat(sentences(YOUNG, other("Ash")))
                .containsExactly(
                        "Enter the date of birth of Ash: this award is for people aged 16 to 25.");
    }

    @Test
    void everyone_has_to_be_what_everyone_has_to_be() {
        var fellows =
                new Eligibility(
                        Eligibility.Kind.GROUP,
                        1,
                        8,
                        null,
                        List.of(new Eligibility.Fact("fellow", "has been through a programme")),
                        List.of("fellow"),
                        List.of());
        assertThat(sentences(fellows, other("Bo")))
                .containsExactly(
                        "Confirm that Bo has been through a programme, or choose another award.");
    }

    @Test
    void nobody_and_no_team_are_asked_for() {
        assertThat(sentences(GROUP)).containsExactly("Name at least one person: you have named 0.");
        var team =
                new Eligibility(Eligibility.Kind.TEAM, 1, 1, null, List.of(), List.of(), List.of());
        assertThat(sentences(team)).containsExactly("Name the team.");
        assertThat(sentences(team, other("A"), other("B")))
                .containsExactly("Name one team: you have named 2.");
        assertThat(sentences(team, other("A"))).isEmpty();
        assertThat(sentences(Eligibility.none())).isEmpty();
    }

    @Test
    void each_refusal_says_where_it_is_to_be_changed() {
        var two =
                new Eligibility(
                        Eligibility.Kind.GROUP,
                        1,
                        2,
                        new Eligibility.Ages(16, 25),
                        List.of(
                                new Eligibility.Fact("fellow", "is a fellow"),
                                new Eligibility.Fact("near", "lives near")),
                        List.of("near"),
                        List.of("fellow"));
        assertThat(two.unmet(List.of(other("A"), other("B"), other("C")), CLOSING))
                .extracting(it -> it.place() + " " + it.about() + " " + it.fact())
                .containsExactly(
                        "2 NAME ",
                        "0 BIRTHDAY ",
                        "0 FACT near",
                        "1 BIRTHDAY ",
                        "1 FACT near",
                        "2 BIRTHDAY ",
                        "2 FACT near",
                        "0 FACT fellow");
        assertThat(two.says("near")).isEqualTo("lives near");
        assertThat(two.says("unknown")).isEqualTo("unknown");
    }

    private static List<String> sentences(Eligibility rule, Candidate... candidates) {
        return rule.problems(List.of(candidates), CLOSING).stream().map(Said::by).toList();
    }

    private static Candidate worker(String name) {
        return new Candidate(name, null, Set.of("registered"));
    }

    private static Candidate other(String name) {
        return new Candidate(name, null, Set.of());
    }

    private static Candidate born(String name, LocalDate day) {
        return new Candidate(name, day, Set.of());
    }
}
