package org.commend.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.StandingQueries.Table;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationId;
import org.commend.nominations.Screening;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/**
 * Standings at the act that reads them: people by phases, and what is left of them for a chair who
 * is kept out of two nominations.
 */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoSeesStandingsTests {
    private static final String SEES = "sees";
    private static final String REFUSED = "refused";

    @Autowired ApplicationContext context;
    private Judged judged;
    private NominationId river;
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    /** An award that three judges read; two of them chair it. */
    private final class Judged {
        final OwnEdition edition = new OwnEdition(context, "Seen Awards");
        final AccountId clara = edition.judge("practice", "Clara Chair", true);
        final AccountId rita = edition.judge("practice", "Rita Recused", true);
        final AccountId jonas = edition.judge("practice", "Jonas Two", false);
        final Map<NominationId, List<Integer>> points = new LinkedHashMap<>();

        Judged() {
            accepted("A garden on a roof", 8, 6, 7);
            accepted("A door that opens", 5, 4, 6);
            accepted("A bridge for two", 7, 6, 4);
        }

        NominationId accepted(String headline, Integer... points) {
            var nomination = edition.accepted("practice", headline).nomination();
            this.points.put(nomination, List.of(points));
            return nomination;
        }

        void read() {
            edition.beginAllUntil(Moment.JUDGING);
            edition.assign();
            points.forEach(
                    (nomination, its) -> {
                        edition.score(clara, "practice", nomination, its.get(0));
                        edition.score(rita, "practice", nomination, its.get(1));
                        edition.score(jonas, "practice", nomination, its.get(2));
                    });
        }

        Table seenBy(AccountId reader) {
            return edition.of(SignedIn.class)
                    .as(
                            reader,
                            () ->
                                    edition.of(StandingQueries.class)
                                            .visibleTo(reader, edition.award("practice").id()));
        }

        String answer(AccountId reader) {
            try {
                return seenBy(reader).rows().isEmpty() ? "nothing" : SEES;
            } catch (AccessDeniedException refused) {
                return REFUSED;
            }
        }
    }

    @BeforeAll
    void aChairIsKeptOutOfTwo() {
        judged = new Judged();
        var edition = judged.edition;
        river = judged.accepted("A worker by the river", 9, 9, 8);
        var ritasOwn =
                edition.draft("practice")
                        .with(Fields.HEADLINE, "A hill to climb")
                        .with(Fields.NOMINATOR_EMAIL, edition.email("Rita Recused"))
                        .send()
                        .nomination();
        judged.read();
        edition.as(
                edition.organiser(), () -> edition.of(Screening.class).accept(ritasOwn)); // unread
        edition.as(
                judged.rita,
                () -> edition.of(Recusing.class).declare(river, ConflictDegree.CLOSE, ""));
        ask(Moment.SHORTLIST);
    }

    /** Everybody, while judging goes on and when it has ended. */
    private void ask(Moment ended) {
        var edition = judged.edition;
        var other = new OwnEdition(context, "Other Awards");
        var people = new LinkedHashMap<String, AccountId>();
        people.put("organiser", edition.organiser());
        people.put("chair", judged.clara);
        people.put("chair who is kept out of two", judged.rita);
        people.put("judge", judged.jonas);
        people.put("chair of another award", edition.judge("leadership", "Otto Other", true));
        people.put("judge here and chair of another award", both(edition));
        people.put("organiser of another programme", other.organiser());
        people.put("chair in another programme", other.judge("practice", "Clara Chair", true));
        people.forEach((who, it) -> answers.put(who, new ArrayList<>(List.of(judged.answer(it)))));
        edition.begin(ended);
        people.forEach((who, it) -> answers.get(who).add(judged.answer(it)));
    }

    private static AccountId both(OwnEdition edition) {
        edition.judge("practice", "Bea Both", false);
        return edition.judge("leadership", "Bea Both", true);
    }

    @Test
    void organisers_see_them_always_and_the_awards_own_chairs_when_judging_has_ended() {
        assertThat(answers)
                .isEqualTo(
                        Map.of(
                                "organiser", List.of(SEES, SEES),
                                "chair", List.of(REFUSED, SEES),
                                "chair who is kept out of two", List.of(REFUSED, SEES),
                                "judge", List.of(REFUSED, REFUSED),
                                "chair of another award", List.of(REFUSED, REFUSED),
                                "judge here and chair of another award", List.of(REFUSED, REFUSED),
                                "organiser of another programme", List.of(REFUSED, REFUSED),
                                "chair in another programme", List.of(REFUSED, REFUSED)));
    }

    @Test
    void nobody_reads_them_in_the_name_of_somebody_else() {
        var edition = judged.edition;
        edition.as(
                judged.rita,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                edition.of(StandingQueries.class)
                                                        .visibleTo(
                                                                judged.clara,
                                                                edition.award("practice").id()))
                                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void to_a_chair_who_is_kept_out_of_them_they_are_as_if_two_had_never_been_nominated() {
        var without = new Judged();
        without.read();
        without.edition.begin(Moment.SHORTLIST);
        assertThat(said(judged.seenBy(judged.rita))).isEqualTo(said(without.seenBy(without.rita)));
        assertThat(judged.seenBy(judged.clara).rows())
                .hasSize(2 + judged.seenBy(judged.rita).rows().size());
    }

    @Test
    void the_read_of_a_judge_who_is_kept_out_counts_for_nobody() {
        assertThat(judged.seenBy(judged.clara).rows())
                .filteredOn(it -> it.nomination().equals(river))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.reads()).isEqualTo(2);
                            assertThat(it.mean()).isEqualTo((9 + 8) / 2.0);
                        });
    }

    /** All that a table says, but for ids and references, which no two editions share. */
    private static List<Object> said(Table table) {
        var said = new ArrayList<Object>();
        table.rows()
                .forEach(
                        it ->
                                said.add(
                                        List.of(
                                                it.headline(),
                                                it.place(),
                                                it.reads(),
                                                it.mean(),
                                                it.calibrated(),
                                                it.low(),
                                                it.high(),
                                                it.chance())));
        said.addAll(table.judges());
        said.add(List.of(table.reads(), table.agreement(), table.calibrated(), table.notes()));
        return said;
    }
}
