package org.commend.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commend.accounts.AccountId;
import org.commend.accounts.SignedIn;
import org.commend.judging.ReadingList.Page;
import org.commend.judging.ReadingList.Place;
import org.commend.judging.ReadingList.Progress;
import org.commend.judging.ReadingList.Step;
import org.commend.kernel.WordCount;
import org.commend.nominations.DraftWriter;
import org.commend.nominations.NominationId;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.LoadedEdition;
import org.commend.testing.OwnEdition;
import org.commend.testing.StatementLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A judge's reading, page by page and one by one, however much it is. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingListTests {
    @Autowired ApplicationContext context;
    @Autowired ReadingList list;
    @Autowired ReadingQueries queries;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired StatementLog statements;
    private OwnEdition edition;
    private AccountId judge;
    private NominationId real;
    private String realReference = "";

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Read Awards");
        DraftWriter draft = edition.draft("team");
        var receipt = draft.send();
        real = receipt.nomination();
        realReference = receipt.reference();
        edition.as(
                edition.organiser(),
                () -> edition.of(org.commend.nominations.Screening.class).accept(real));
        judge = edition.judge("practice", "Judith Reader", true);
        edition.judge("team", "Judith Reader", true);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
    }

    @Test
    void the_words_of_a_nomination_are_those_of_its_answers() {
        int words =
                as(() -> queries.story(edition.edition().id(), realReference, judge))
                        .orElseThrow()
                        .answers()
                        .stream()
                        .mapToInt(it -> WordCount.of(it.text()).words())
                        .sum();
        assertThat(words).isPositive();
        assertThat(as(() -> list.all(edition.edition().id(), judge)))
                .singleElement()
                .satisfies(it -> assertThat(it.words()).isEqualTo(words));
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_lead_back_the_same_way() {
        loaded(
                103,
                () -> {
                    var forward = new ArrayList<List<String>>();
                    Page page = page(Place.BEGINNING, 25);
                    forward.add(references(page));
                    while (page.ahead() + page.items().size() < page.all()) {
                        assertThat(page.all()).isEqualTo(104);
                        assertThat(page.ahead()).isEqualTo(25 * (forward.size() - 1));
                        page = page(new Place(forward.getLast().getLast(), "", false), 25);
                        forward.add(references(page));
                    }
                    assertThat(forward).extracting(List::size).containsExactly(25, 25, 25, 25, 4);
                    assertThat(forward.stream().flatMap(List::stream).toList())
                            .doesNotHaveDuplicates()
                            .isEqualTo(
                                    as(() -> list.all(edition.edition().id(), judge)).stream()
                                            .map(ReadingList.Item::reference)
                                            .toList());
                    var back = page(new Place("", forward.getLast().getFirst(), false), 25);
                    assertThat(references(back)).isEqualTo(forward.get(3));
                    assertThat(back.ahead()).isEqualTo(75);
                });
    }

    @Test
    void sums_are_those_of_the_lines_and_what_is_submitted_can_be_left_out() {
        loaded(
                60,
                () -> {
                    submitAllBut(7);
                    var all = as(() -> list.all(edition.edition().id(), judge));
                    var totals = as(() -> list.totals(edition.edition().id(), judge));
                    assertThat(totals.all()).isEqualTo(61);
                    assertThat(totals.submitted()).isEqualTo(53);
                    assertThat(totals.toRead()).isEqualTo(8);
                    assertThat(totals.left())
                            .isEqualTo(
                                    all.stream()
                                            .filter(it -> it.progress() != Progress.SUBMITTED)
                                            .map(ReadingList.Item::time)
                                            .reduce(Duration.ZERO, Duration::plus));
                    var left = page(new Place("", "", true), 5);
                    assertThat(left.all()).isEqualTo(8);
                    assertThat(left.items()).noneMatch(it -> it.progress() == Progress.SUBMITTED);
                    var rest = page(new Place(references(left).getLast(), "", true), 5);
                    assertThat(rest.items()).hasSize(3);
                    assertThat(rest.ahead()).isEqualTo(5);
                });
    }

    @Test
    void around_one_are_those_beside_it_and_the_next_that_is_not_submitted() {
        loaded(
                100,
                () -> {
                    submitAllBut(3);
                    var all = as(() -> list.all(edition.edition().id(), judge));
                    for (int at : new int[] {0, 10, 50, 99, 100}) {
                        var around = around(all.get(at).reference());
                        assertThat(around.at()).isEqualTo(at + 1);
                        assertThat(around.previous())
                                .isEqualTo(at == 0 ? "" : all.get(at - 1).reference());
                        assertThat(around.steps()).hasSize(40);
                        assertThat(around.steps()).filteredOn(Step::here).hasSize(1);
                        int here = Math.clamp(at, 0, at < 20 ? at : at > 80 ? 40 - 101 + at : 20);
                        assertThat(around.steps().get(here).here()).as("place %d", at).isTrue();
                        assertThat(around.next()).isEqualTo(nextAfter(all, at));
                    }
                });
    }

    private static String nextAfter(List<ReadingList.Item> all, int at) {
        for (int i = 1; i < all.size(); i++) {
            var it = all.get((at + i) % all.size());
            if (it.progress() != Progress.SUBMITTED) {
                return it.reference();
            }
        }
        return "";
    }

    /** An address may be old, mistyped, or name a nomination that is somebody else's to read. */
    @ParameterizedTest
    @ValueSource(strings = {"FA27-PRA-0001", "nonsense", "' or '1'='1", "\0"})
    void a_place_that_is_not_theirs_is_the_beginning_and_has_nothing_around_it(String reference) {
        loaded(
                30,
                () -> {
                    var first = page(Place.BEGINNING, 25);
                    assertThat(page(new Place(reference, "", false), 25)).isEqualTo(first);
                    assertThat(page(new Place("", reference, false), 25)).isEqualTo(first);
                    if (!reference.equals("\0")) {
                        assertThat(as(() -> list.around(edition.edition().id(), judge, reference)))
                                .isEmpty();
                    }
                });
    }

    @Test
    void ten_thousand_reads_ask_the_database_what_a_hundred_ask() {
        var asked = new ArrayList<List<String>>();
        for (int nominations : new int[] {100, 10_000}) {
            asked.add(
                    statements.during(
                            () ->
                                    loaded(
                                            nominations,
                                            () -> {
                                                page(new Place("ZZ99-LOA-00020", "", false), 50);
                                                as(
                                                        () ->
                                                                list.totals(
                                                                        edition.edition().id(),
                                                                        judge));
                                                around("ZZ99-LOA-00020");
                                            })));
        }
        assertThat(asked.getFirst()).hasSizeGreaterThan(3).isEqualTo(asked.getLast());
    }

    private void submitAllBut(int left) {
        jdbc.sql(
                        """
                        insert into scorecard (id, nomination_id, account_id, comment, submitted_at, saved_at, version)
                        select gen_random_uuid(), id, ?, '', submitted_at, submitted_at, 0 from nomination
                        where category_id = ? order by reference offset ?
                        """)
                .params(judge.value(), edition.award("practice").id().value(), left)
                .update();
    }

    private void loaded(int nominations, Runnable asked) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    var practice = edition.award("practice").id();
                    LoadedEdition.load(jdbc, practice, nominations);
                    LoadedEdition.assign(jdbc, practice, judge);
                    asked.run();
                });
    }

    private Page page(Place place, int most) {
        return as(() -> list.page(edition.edition().id(), judge, place, most));
    }

    private ReadingList.Around around(String reference) {
        return as(() -> list.around(edition.edition().id(), judge, reference)).orElseThrow();
    }

    private <T> T as(Supplier<T> asked) {
        return edition.of(SignedIn.class).as(judge, asked);
    }

    private static List<String> references(Page page) {
        return page.items().stream().map(ReadingList.Item::reference).toList();
    }
}
