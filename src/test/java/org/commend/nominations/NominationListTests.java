package org.commend.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.commend.accounts.SignedIn;
import org.commend.nominations.NominationList.Filter;
import org.commend.nominations.NominationList.Page;
import org.commend.nominations.NominationList.Place;
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

/** The organisers' list, page by page, however long it is. */
@CommendTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NominationListTests {
    @Autowired ApplicationContext context;
    @Autowired NominationList list;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired StatementLog statements;
    private OwnEdition edition;

    @BeforeAll
    void anEdition() {
        edition = new OwnEdition(context, "Listed Awards");
    }

    @Test
    void in_the_order_of_each_column_pages_follow_each_other_and_lead_back() {
        loaded(
                53,
                () -> {
                    for (ListOrder.Column column : ListOrder.Column.values()) {
                        for (boolean down : new boolean[] {false, true}) {
                            var order = new ListOrder(column, down);
                            var whole = page(Filter.ALL, order, Place.BEGINNING, 100);
                            var first = page(Filter.ALL, order, Place.BEGINNING, 25);
                            var second =
                                    page(
                                            Filter.ALL,
                                            order,
                                            new Place(references(first).getLast(), ""),
                                            25);
                            var back =
                                    page(
                                            Filter.ALL,
                                            order,
                                            new Place("", references(second).getFirst()),
                                            25);

                            assertThat(references(whole)).hasSize(53).doesNotHaveDuplicates();
                            assertThat(references(first))
                                    .isEqualTo(references(whole).subList(0, 25));
                            assertThat(references(second))
                                    .isEqualTo(references(whole).subList(25, 50));
                            assertThat(second.ahead()).isEqualTo(25);
                            assertThat(references(back)).isEqualTo(references(first));
                            assertThat(ListOrder.of(order.word())).isEqualTo(order);
                        }
                    }
                    var up =
                            page(
                                    Filter.ALL,
                                    new ListOrder(ListOrder.Column.NOMINATION, false),
                                    Place.BEGINNING,
                                    100);
                    var down =
                            page(
                                    Filter.ALL,
                                    new ListOrder(ListOrder.Column.NOMINATION, true),
                                    Place.BEGINNING,
                                    100);
                    assertThat(references(down)).isEqualTo(references(up).reversed());
                });
    }

    @Test
    void an_order_that_is_none_is_the_usual_one() {
        for (String word : List.of("", "nothing", "award-up", "-down", "AWARD")) {
            assertThat(ListOrder.of(word)).isEqualTo(ListOrder.NEWEST_FIRST);
        }
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_lead_back_the_same_way() {
        loaded(
                103,
                () -> {
                    var forward = new ArrayList<List<String>>();
                    Page page = page(Filter.ALL, Place.BEGINNING, 25);
                    forward.add(references(page));
                    while (!page.isLast()) {
                        assertThat(page.all()).isEqualTo(103);
                        assertThat(page.ahead()).isEqualTo(25 * (forward.size() - 1));
                        page = page(Filter.ALL, new Place(forward.getLast().getLast(), ""), 25);
                        forward.add(references(page));
                    }
                    assertThat(forward).extracting(List::size).containsExactly(25, 25, 25, 25, 3);
                    assertThat(forward.stream().flatMap(List::stream))
                            .hasSize(103)
                            .doesNotHaveDuplicates()
                            .startsWith("ZZ99-LOA-00103", "ZZ99-LOA-00102")
                            .endsWith("ZZ99-LOA-00001");
                    var back = page(Filter.ALL, new Place("", forward.getLast().getFirst()), 25);
                    assertThat(references(back)).isEqualTo(forward.get(3));
                    assertThat(back.ahead()).isEqualTo(75);
                    assertThat(page(Filter.ALL, Place.BEGINNING, 25).isFirst()).isTrue();
                });
    }

    @Test
    void what_arrives_meanwhile_moves_no_line_from_one_page_to_another() {
        loaded(
                60,
                () -> {
                    var first = references(page(Filter.ALL, Place.BEGINNING, 25));
                    jdbc.sql(
                                    "update nomination set submitted_at = submitted_at + interval '1 day' where reference = ?")
                            .param("ZZ99-LOA-00001")
                            .update();
                    var second = references(page(Filter.ALL, new Place(first.getLast(), ""), 25));
                    assertThat(second.getFirst()).isEqualTo("ZZ99-LOA-00035");
                });
    }

    @Test
    void pages_and_counts_are_of_what_was_asked_for() {
        loaded(
                60,
                () -> {
                    jdbc.sql(
                                    "update nomination set looked_for = 'a garden' where reference like 'ZZ99-LOA-000_7'")
                            .update();
                    var filter = new Filter(edition.award("practice").id(), null, "Garden");
                    var page = page(filter, Place.BEGINNING, 4);
                    assertThat(page.all()).isEqualTo(6);
                    var rest = page(filter, new Place(references(page).getLast(), ""), 4);
                    assertThat(references(rest))
                            .containsExactly("ZZ99-LOA-00017", "ZZ99-LOA-00007");
                    assertThat(rest.ahead()).isEqualTo(4);
                    assertThat(
                                    page(
                                            new Filter(null, NominationState.ACCEPTED, ""),
                                            Place.BEGINNING,
                                            4))
                            .isEqualTo(new Page(List.of(), 0, 0));
                    assertThat(as(() -> list.counts(edition.edition().id())))
                            .isEqualTo(new NominationList.Counts(60, 60));
                });
    }

    /** An address may be old, mistyped, or name a nomination of another organisation. */
    @ParameterizedTest
    @ValueSource(strings = {"FA27-PRA-0001", "nonsense", "' or '1'='1", "\0"})
    void a_place_that_is_not_there_is_the_beginning(String reference) {
        loaded(
                30,
                () -> {
                    var first = page(Filter.ALL, Place.BEGINNING, 25);
                    assertThat(page(Filter.ALL, new Place(reference, ""), 25)).isEqualTo(first);
                    assertThat(page(Filter.ALL, new Place("", reference), 25)).isEqualTo(first);
                });
    }

    @Test
    void a_page_of_ten_thousand_asks_the_database_what_a_page_of_a_hundred_asks() {
        var asked = new ArrayList<List<String>>();
        for (int nominations : new int[] {100, 10_000}) {
            asked.add(statements.during(() -> loaded(nominations, this::readsTheSecondPage)));
        }
        assertThat(asked.getFirst()).hasSizeGreaterThan(3).isEqualTo(asked.getLast());
    }

    private void readsTheSecondPage() {
        var page = page(Filter.ALL, new Place("ZZ99-LOA-00080", ""), 50);
        assertThat(page.lines()).hasSize(50);
    }

    private void loaded(int nominations, Runnable asked) {
        transaction.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    LoadedEdition.load(jdbc, edition.award("practice").id(), nominations);
                    asked.run();
                });
    }

    private Page page(Filter filter, Place place, int most) {
        return page(filter, ListOrder.NEWEST_FIRST, place, most);
    }

    private Page page(Filter filter, ListOrder order, Place place, int most) {
        return as(() -> list.page(edition.edition().id(), filter, order, place, most));
    }

    private <T> T as(Supplier<T> asked) {
        return edition.of(SignedIn.class).as(edition.organiser(), asked);
    }

    private static List<String> references(Page page) {
        return page.lines().stream().map(NominationList.Line::reference).toList();
    }
}
