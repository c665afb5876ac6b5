package org.commend.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.LoadedEdition;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.commend.testing.StatementLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Standings with many nominations: computed once for each state of the scores, shown in pages. */
@CommendTest
class ManyStandingsTests {
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired StatementLog statements;
    @Autowired StandingQueries standings;

    private static final List<String> CHANGES =
            List.of(
                    "update scorecard set version = version + 1 where id = ?",
                    "update scorecard set saved_at = saved_at + interval '1 second' where id = ?",
                    "update scorecard set submitted_at = null where id = ?",
                    """
                    update nomination set state = 'INELIGIBLE', decision_reason = 'Late.' where id = (select nomination_id from scorecard where id = ?)
                    """);

    @Test
    void they_are_computed_once_for_each_state_of_the_scores_and_for_all_who_see_the_same() {
        var edition = new OwnEdition(context, "Many Awards");
        var asked =
                statements.during(
                        () ->
                                loaded(
                                        edition,
                                        200,
                                        () -> {
                                            var first = table(edition, edition.organiser());
                                            mark();
                                            var second = table(edition, edition.organiser());
                                            mark();
                                            var others = table(edition, edition.second());
                                            assertThat(List.of(second, others)).containsOnly(first);
                                            for (String change : CHANGES) {
                                                jdbc.sql(change).param(aCard(edition)).update();
                                                mark();
                                                table(edition, edition.organiser());
                                            }
                                            mark();
                                        }));
        var parts = parts(asked);
        assertThat(parts.subList(1, 3)).allSatisfy(it -> assertThat(computes(it)).isFalse());
        assertThat(parts.subList(3, 3 + CHANGES.size()))
                .allSatisfy(it -> assertThat(computes(it)).isTrue());
    }

    /**
     * Not ten thousand: PostgreSQL has not looked at what no transaction has committed, and plans
     * for few rows. {@code ./commend bench pages} has ten thousand that it knows of.
     */
    @Test
    void thousands_ask_the_database_what_a_hundred_ask() {
        var asked = new ArrayList<List<List<String>>>();
        for (int nominations : new int[] {100, 1_500}) {
            var edition = new OwnEdition(context, "Sized Awards");
            asked.add(
                    parts(
                            statements.during(
                                    () ->
                                            loaded(
                                                    edition,
                                                    nominations,
                                                    () -> {
                                                        boolean few = nominations == 100;
                                                        assertThat(comeAtOnce(edition))
                                                                .isEqualTo(few);
                                                        mark();
                                                        table(edition, edition.organiser());
                                                        mark();
                                                        assertThat(comeAtOnce(edition)).isTrue();
                                                        var table =
                                                                table(edition, edition.organiser());
                                                        assertThat(table.rows())
                                                                .hasSize(nominations);
                                                        mark();
                                                    }))));
        }
        assertThat(asked.getLast().subList(1, 3)).isEqualTo(asked.getFirst().subList(1, 3));
        assertThat(asked.getFirst().get(2)).isNotEmpty();
    }

    private void mark() {
        jdbc.sql("select 'a mark of the test'").query(String.class).single();
    }

    /** What was asked between the marks. */
    private static List<List<String>> parts(List<String> asked) {
        var parts = new ArrayList<List<String>>();
        parts.add(new ArrayList<>());
        for (String statement : asked) {
            if (statement.contains("a mark of the test")) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(statement);
            }
        }
        return parts;
    }

    private static boolean computes(List<String> asked) {
        assertThat(asked).isNotEmpty();
        return asked.stream().anyMatch(it -> it.contains("score p"));
    }

    private UUID aCard(OwnEdition edition) {
        return jdbc.sql(
                        """
                        select s.id from scorecard s join nomination n on n.id = s.nomination_id and n.category_id = ?
                        where s.submitted_at is not null and n.state = 'ACCEPTED' order by n.reference, s.id limit 1
                        """)
                .param(edition.award("practice").id().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void what_is_ticked_on_one_page_stays_ticked_when_the_page_is_turned() {
        var edition = new OwnEdition(context, "Paged Awards");
        for (int i = 1; i <= 53; i++) {
            edition.accepted("practice", "Number %02d".formatted(i));
        }
        edition.judge("practice", "Judith One", true);
        edition.beginAllUntil(Moment.SHORTLIST);
        try (var screens = new Screens(context)) {
            screens.signIn(edition.organiser());
            assertThat(screens.at(edition.organise("/standings/practice")))
                    .contains("Number 01", "Number 50", "1 to 50 of 53")
                    .doesNotContain("Number 51");
            screens.tick("Shortlist Number 02", true);
            screens.press("The next page →");
            assertThat(screens.text())
                    .contains(
                            "Number 51", "51 to 53 of 53", "Ticked on all pages together: 1 of 2.")
                    .doesNotContain("Number 50");
            screens.tick("Shortlist Number 53", true);
            screens.press("← The page before");
            screens.fill("Why these?", "The panel spoke about both.");
            screens.press("Decide the shortlist");
            assertThat(screens.text()).contains("✓ The shortlist is decided");
            assertThat(edition.of(ShortlistQueries.class).of(edition.award("practice").id()))
                    .hasSize(2);
        }
    }

    private boolean comeAtOnce(OwnEdition edition) {
        return as(
                edition,
                edition.organiser(),
                () -> standings.comeAtOnce(edition.organiser(), edition.award("practice").id()));
    }

    private StandingQueries.Table table(OwnEdition edition, AccountId reader) {
        return as(
                edition, reader, () -> standings.visibleTo(reader, edition.award("practice").id()));
    }

    private void loaded(OwnEdition edition, int nominations, Runnable asked) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    var practice = edition.award("practice").id();
                    LoadedEdition.load(jdbc, practice, nominations);
                    LoadedEdition.judge(jdbc, practice, 40);
                    asked.run();
                });
    }

    private static <T> T as(OwnEdition edition, AccountId who, Supplier<T> act) {
        return edition.of(SignedIn.class).as(who, act);
    }
}
