package org.commend.figures.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.commend.words.Words;
import org.junit.jupiter.api.Test;

class CalibrationTests {
    private static Standings standings(Reads reads, int places) {
        return (Standings) Calibration.of(reads, Places.each(places), Chance.of(7));
    }

    private static Uncalibrated refused(List<Read> reads) {
        return (Uncalibrated) Calibration.of(Reads.of(reads), Places.each(1), Chance.of(7));
    }

    private static Read read(String nomination, String judge, double score) {
        return new Read(nomination, "Poem", judge, score);
    }

    /**
     * lme4, score ~ 1 + (1|item) + (1|judge), REML: .474206356 / .196924597 / .549603175, criterion
     * 189.282549776.
     */
    @Test
    void wine_has_the_variances_and_criterion_of_lme4() {
        var wine = standings(Published.reads("wine_rating.csv"), 3);
        assertThat(wine.variances().nomination()).isEqualTo(.474206356367823, within(.474e-4));
        assertThat(wine.variances().judge()).isEqualTo(.196924597440843, within(.196e-4));
        assertThat(wine.variances().noise()).isEqualTo(.549603175341052, within(.549e-4));
        assertThat(wine.criterion()).isEqualTo(189.282549776341, within(1e-4));
        assertThat(wine.reliability().iccSingle()).isEqualTo(.388459980797066, within(1e-6));
        assertThat(wine.levels().get("")).isEqualTo(2.91666666666668, within(1e-9));
    }

    @Test
    void penicillin_has_the_variances_and_criterion_of_lme4() {
        var penicillin = standings(Published.reads("penicillin.csv"), 3);
        assertThat(penicillin.variances().nomination()).isEqualTo(.71690817676607, within(.7e-4));
        assertThat(penicillin.variances().judge()).isEqualTo(3.73091758834559, within(3.7e-4));
        assertThat(penicillin.variances().noise()).isEqualTo(.302415462713223, within(.3e-4));
        assertThat(penicillin.criterion()).isEqualTo(330.860588991086, within(1e-4));
    }

    @Test
    void predictions_for_nominations_and_judges_are_those_of_lme4() {
        for (var name : List.of("wine_rating", "penicillin")) {
            var fit = standings(Published.reads(name + ".csv"), 3);
            var effects =
                    fit.nominations().stream()
                            .collect(Collectors.toMap(Standing::nomination, Standing::effect));
            for (var row : Published.rows(name + "_item_blup.csv")) {
                assertThat(effects.get(row[0])).isEqualTo(Double.parseDouble(row[3]), within(1e-6));
            }
            var severities =
                    fit.judges().stream()
                            .collect(Collectors.toMap(Severity::judge, Severity::severity));
            for (var row : Published.rows(name + "_judge_blup.csv")) {
                assertThat(severities.get(row[0]))
                        .isEqualTo(Double.parseDouble(row[3]), within(1e-6));
            }
        }
    }

    /** A million posterior draws made elsewhere, the intercept's uncertainty included. */
    @Test
    void wine_has_the_published_probability_of_the_best_three() {
        var fit = standings(Published.reads("wine_rating.csv"), 3);
        var byName =
                fit.nominations().stream().collect(Collectors.toMap(Standing::nomination, s -> s));
        for (var row : Published.rows("wine_rating_top3.csv")) {
            var standing = byName.get(row[0]);
            assertThat(standing.standardError())
                    .isEqualTo(Double.parseDouble(row[2]), within(1e-7));
            assertThat(standing.pTop()).isEqualTo(Double.parseDouble(row[3]), within(.01));
            assertThat(standing.expectedRank()).isEqualTo(Double.parseDouble(row[4]), within(.05));
        }
    }

    @Test
    void the_order_in_which_reads_are_told_changes_no_digit() {
        var reads = new ArrayList<>(Published.reads("wine_rating.csv").complete());
        var before = standings(Reads.of(reads), 3);
        Collections.shuffle(reads, new Random(5));
        assertThat(standings(Reads.of(reads), 3)).isEqualTo(before);
    }

    @Test
    void an_eighty_percent_interval_is_1_2816_standard_errors_either_way() {
        var best = standings(Published.reads("wine_rating.csv"), 3).nominations().getFirst();
        assertThat(best.high() - best.calibrated())
                .isEqualTo(1.2815515655446004 * best.standardError(), within(1e-12));
        assertThat(best.calibrated() - best.low())
                .isEqualTo(1.2815515655446004 * best.standardError(), within(1e-12));
    }

    @Test
    void probabilities_of_a_category_add_up_to_its_places() {
        for (int places : new int[] {1, 3, 8, 12}) {
            var fit = standings(Published.reads("wine_rating.csv"), places);
            double sum = fit.nominations().stream().mapToDouble(Standing::pTop).sum();
            assertThat(sum).isEqualTo(Math.min(8, places), within(.02));
        }
    }

    @Test
    void shifting_and_stretching_the_scale_shifts_and_stretches_the_figures() {
        var plain = standings(Published.reads("penicillin.csv"), 3);
        var moved =
                standings(
                        Reads.of(
                                Published.reads("penicillin.csv").complete().stream()
                                        .map(
                                                r ->
                                                        new Read(
                                                                r.nomination(),
                                                                "",
                                                                r.judge(),
                                                                1e6 + 1000 * r.score()))
                                        .toList()),
                        3);
        assertThat(moved.variances().noise())
                .isEqualTo(1e6 * plain.variances().noise(), within(1.0));
        assertThat(moved.nominations().getFirst().calibrated())
                .isEqualTo(1e6 + 1000 * plain.nominations().getFirst().calibrated(), within(.01));
        assertThat(moved.nominations().getFirst().pTop())
                .isEqualTo(plain.nominations().getFirst().pTop(), within(1e-6));
    }

    @Test
    void each_category_has_its_own_level_and_places() {
        var reads = new ArrayList<Read>();
        for (var read : Published.reads("wine_rating.csv").complete()) {
            boolean even = Integer.parseInt(read.nomination()) % 2 == 0;
            reads.add(
                    new Read(
                            read.nomination(),
                            even ? "even" : "odd",
                            read.judge(),
                            read.score() + (even ? 100 : 0)));
        }
        var fit =
                (Standings)
                        Calibration.of(
                                Reads.of(reads),
                                new Places(Map.of("even", 1, "odd", 2), 1),
                                Chance.of(7));
        assertThat(fit.levels().get("even") - fit.levels().get("odd")).isBetween(99.0, 101.0);
        assertThat(fit.of("even").stream().mapToDouble(Standing::pTop).sum())
                .isEqualTo(1, within(.02));
        assertThat(fit.of("odd").stream().mapToDouble(Standing::pTop).sum())
                .isEqualTo(2, within(.02));
        assertThat(fit.of("odd").getFirst().nomination()).isEqualTo("7");
    }

    @Test
    void one_read_each_is_refused_and_the_raw_order_shown() {
        var refusal =
                refused(List.of(read("A", "Ada", 4), read("B", "Ben", 6), read("C", "Ada", 5)));
        assertThat(refusal.reason().key()).isEqualTo("calibration.oneRead");
        assertThat(refusal.raw())
                .extracting(RawStanding::nomination)
                .containsExactly("B", "C", "A");
    }

    @Test
    void equal_scores_have_no_ranking() {
        var refusal =
                refused(
                        List.of(
                                read("A", "Ada", 4),
                                read("B", "Ada", 4),
                                read("A", "Ben", 4),
                                read("B", "Ben", 4)));
        assertThat(refusal.reason().key()).isEqualTo("calibration.allEqual");
    }

    @Test
    void one_judge_has_the_raw_order() {
        var refusal = refused(List.of(read("A", "Ada", 4), read("B", "Ada", 6)));
        assertThat(refusal.reason().key()).isEqualTo("calibration.oneJudge");
        assertThat(refusal.reason().arguments()).containsExactly("Ada");
    }

    @Test
    void nothing_read_and_one_nomination_are_refused() {
        assertThat(refused(List.of()).reason().key()).isEqualTo("calibration.noReads");
        assertThat(refused(List.of(read("A", "Ada", 4), read("A", "Ben", 6))).reason().key())
                .isEqualTo("calibration.oneNomination");
    }

    @Test
    void judges_without_a_nomination_in_common_are_named_as_groups() {
        var reads = new ArrayList<Read>();
        for (int n = 0; n < 6; n++) {
            for (int j = 0; j < 3; j++) {
                reads.add(
                        read(
                                "N" + n,
                                (n < 3 ? "left" : "right") + j,
                                (n * 7 + j * 5 + n * j) % 10));
            }
        }
        var fit = standings(Reads.of(reads), 2);
        assertThat(fit.counts().pieces()).isEqualTo(2);
        assertThat(fit.notes())
                .anySatisfy(
                        note -> {
                            assertThat(note.key()).isEqualTo("calibration.pieces");
                            assertThat(Words.english().of(note))
                                    .contains("(left0, left1, left2) and (right0, right1, right2)");
                        });
    }

    @Test
    void a_judge_with_one_value_is_kept_and_flagged() {
        var reads = new ArrayList<Read>();
        for (int n = 0; n < 8; n++) {
            for (int j = 0; j < 4; j++) {
                reads.add(read("N" + n, "J" + j, j == 3 ? 5 : (n * 3 + j * n % 4) % 9));
            }
        }
        var fit = standings(Reads.of(reads), 2);
        assertThat(fit.judges()).hasSize(4);
        assertThat(fit.notes())
                .anySatisfy(note -> assertThat(note.key()).isEqualTo("calibration.oneValue"));
    }

    @Test
    void a_read_that_lacks_a_criterion_is_left_out_and_counted() {
        var cards =
                List.of(
                        new Reads.Card("A", "Poem", "Ada", Map.of("voice", 4.0, "form", 6.0)),
                        new Reads.Card("B", "Poem", "Ada", Map.of("voice", 4.0)));
        var reads = Reads.weigh(Map.of("voice", .75, "form", .25), cards);
        assertThat(reads.complete()).containsExactly(new Read("A", "Poem", "Ada", 4.5));
        assertThat(reads.incomplete()).isEqualTo(1);
    }

    @Test
    void a_variance_of_nought_is_an_answer() {
        // Every nomination gets 1, 2 and 3 from the three judges in turn: no nomination differs
        // from another.
        var reads = new ArrayList<Read>();
        for (int n = 0; n < 6; n++) {
            for (int j = 0; j < 3; j++) {
                reads.add(read("N" + n, "J" + j, (n + j) % 3));
            }
        }
        var fit = standings(Reads.of(reads), 2);
        assertThat(fit.variances().nomination()).isZero();
        assertThat(fit.nominations())
                .allSatisfy(
                        s -> {
                            assertThat(s.effect()).isZero();
                            assertThat(s.pTop()).isEqualTo(1 / 3.0, within(1e-12));
                            assertThat(s.place()).isEqualTo(1);
                        });
        assertThat(fit.notes())
                .anySatisfy(note -> assertThat(note.key()).isEqualTo("calibration.noDifference"));
    }

    @Test
    void scores_without_any_noise_are_ranked_exactly_and_said_to_be_so() {
        var reads = new ArrayList<Read>();
        for (int n = 0; n < 6; n++) {
            for (int j = 0; j < 3; j++) {
                reads.add(read("N" + n, "J" + j, n + 2 * j));
            }
        }
        var fit = standings(Reads.of(reads), 2);
        assertThat(fit.nominations())
                .extracting(Standing::nomination)
                .containsExactly("N5", "N4", "N3", "N2", "N1", "N0");
        assertThat(fit.notes())
                .anySatisfy(note -> assertThat(note.key()).isEqualTo("calibration.noNoise"));
    }

    @Test
    void a_score_that_is_not_a_number_and_a_second_read_are_refused_at_the_door() {
        assertThatThrownBy(() -> read("A", "Ada", Double.NaN)).hasMessageContaining("not a number");
        assertThatThrownBy(() -> Reads.of(List.of(read("A", "Ada", 1), read("A", "Ada", 2))))
                .hasMessageContaining("twice");
    }

    @Test
    void nominations_that_nobody_has_read_compete_for_the_same_places() {
        var wine = Published.reads("wine_rating.csv");
        var without = standings(wine, 3);
        var with = (Standings) Calibration.of(wine, Map.of("", 4), Places.each(3), Chance.of(7));
        double unread = with.unread().getOrDefault("", Double.NaN);
        double read = with.nominations().stream().mapToDouble(Standing::pTop).sum();
        assertThat(read + 4 * unread).isEqualTo(3, within(.02));
        assertThat(unread).isBetween(.02, .6);
        for (int i = 0; i < with.nominations().size(); i++) {
            var now = with.nominations().get(i);
            var before = without.nominations().get(i);
            assertThat(now.pTop()).isLessThanOrEqualTo(before.pTop() + .005);
            assertThat(now.calibrated()).isEqualTo(before.calibrated());
            assertThat(now.place()).isEqualTo(before.place());
        }
        assertThat(without.unread()).isEmpty();
    }

    /**
     * Two with one place, differing in nothing: a third that nobody has read makes it a third each.
     */
    @Test
    void where_nothing_differs_an_unread_nomination_has_the_same_chance_as_the_others() {
        var reads = new ArrayList<Read>();
        for (String nomination : List.of("A", "B")) {
            for (int judge = 0; judge < 4; judge++) {
                reads.add(
                        read(
                                nomination,
                                "J" + judge,
                                (judge + (nomination.equals("A") ? 0 : 1)) % 2));
            }
        }
        var outcome =
                Calibration.of(Reads.of(reads), Map.of("Poem", 1), Places.each(1), Chance.of(7));
        if (outcome instanceof Standings standings) {
            assertThat(standings.nominations().getFirst().pTop()).isEqualTo(1 / 3.0, within(.02));
            assertThat(standings.unread().getOrDefault("Poem", 0.0))
                    .isEqualTo(1 / 3.0, within(.02));
        }
    }
}
