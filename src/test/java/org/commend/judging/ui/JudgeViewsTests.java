package org.commend.judging.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commend.accounts.AccountId;
import org.commend.judging.Card;
import org.commend.judging.ConflictDegree;
import org.commend.judging.Empanelling;
import org.commend.judging.ReadingQueries;
import org.commend.judging.Scoring;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.Kept;
import org.commend.kernel.NotFound;
import org.commend.kernel.Reason;
import org.commend.kernel.Writing;
import org.commend.nominations.Receipt;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Said;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a judge reads and does, at the screen. */
@CommendTest
class JudgeViewsTests {
    @Autowired ApplicationContext context;
    private OwnEdition edition;
    private Receipt garden;
    private Receipt river;
    private AccountId judge;
    private Screens screens;

    @BeforeEach
    void open() {
        edition = new OwnEdition(context, "Reading Awards");
        garden = edition.accepted("practice", "A garden on a roof");
        river = edition.accepted("practice", "A worker by the river");
        judge = edition.judge("practice", "Judith One", false);
        edition.judge("practice", "Jonas Two", false);
        edition.judge("practice", "Jill Three", false);
        edition.beginAllUntil(Moment.JUDGING);
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void before_anything_is_assigned_the_list_is_empty_and_says_so() {
        screens.signIn(judge);
        assertThat(screens.at(edition.judge("")))
                .contains("Nothing for you to read yet", "Judging ends on ")
                .doesNotContain("A garden on a roof");
        assertThat(screens.at(room(garden))).contains("There is nothing at this address");
    }

    @Test
    void the_list_says_how_much_is_left_and_leads_to_each() {
        sitDown();
        assertThat(screens.at(edition.judge("")))
                .contains("2 of 2 to read", "A garden on a roof", "○ To read");
        assertThat(_find(Anchor.class, spec -> spec.withText("A garden on a roof")))
                .extracting(Anchor::getHref)
                .containsExactly(room(garden));
        assertThat(screens.at(room(garden)))
                .contains("A garden on a roof", "Paula Practice", "An answer in some words.")
                .doesNotContain("Nora Bright", "nora.bright", "We work together.");
    }

    @Test
    void after_the_end_the_list_says_what_was_submitted_and_asks_for_nothing() {
        edition.assign();
        edition.score(judge, "practice", garden.nomination(), 7);
        edition.as(
                judge, () -> edition.of(Scoring.class).comment(river.nomination(), "A beginning."));
        edition.begin(Moment.SHORTLIST);
        screens.signIn(judge);
        assertThat(screens.at(edition.judge("")))
                .contains(
                        "Judging is over: you submitted 1 of 2. Thank you",
                        "✓ Submitted",
                        "◐ Begun, not submitted")
                .doesNotContain(
                        "to read", "To read", "Judging ends on", "you can reopen", "minutes");
    }

    @Test
    void points_beyond_the_scale_cannot_be_chosen_not_even_by_a_forged_message() {
        sitDown();
        screens.at(room(garden));
        assertThat(values(scales().getFirst()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        for (String forged : List.of("11", "0", "-1", "1e1", "seven", "")) {
            choose(scales().getFirst(), forged);
            assertThatThrownBy(() -> write(criterion(0), forged))
                    .as(forged)
                    .isInstanceOf(InvalidValue.class);
        }
        assertThat(card(garden).points()).isEmpty();
        assertThat(screens.text()).contains("Choose with the mouse or type a number");
        choose(scales().getFirst(), "7");
        assertThat(screens.lines("7 · ")).hasSize(1);
        write(criterion(0), "7");
        assertThat(card(garden).points()).hasSize(1).containsValue(7);
        screens.at(room(garden));
        assertThat(screens.lines("7 · ")).hasSize(1);
    }

    @Test
    void submitting_names_what_is_missing_and_then_leads_to_the_next() {
        sitDown();
        screens.at(room(garden));
        var criteria = edition.award("practice").criteria();
        screens.press("Submit and next");
        assertThat(screens.text())
                .contains("Score «" + criteria.getFirst().name() + "» before you submit.");
        for (int i = 0; i < criteria.size() - 1; i++) {
            write(criterion(i), "6");
        }
        screens.press("Submit and next");
        assertThat(screens.text())
                .contains("Score «" + criteria.getLast().name() + "» before you submit.");
        assertThat(card(garden).submitted()).isFalse();
        write(criterion(criteria.size() - 1), "6");
        screens.press("Submit and next");
        assertThat(card(garden).submitted()).isTrue();
        assertThat(screens.text()).contains("A worker by the river", "2 of 2");
        assertThat(screens.at(edition.judge(""))).contains("1 of 2 to read", "✓ Submitted");
        assertThat(screens.at(room(garden))).contains("✓ Submitted. Reopen it below");
        screens.press("Reopen");
        assertThat(card(garden).submitted()).isFalse();
    }

    @Test
    void a_comment_too_long_is_refused_and_what_was_kept_stays() {
        sitDown();
        write("comment", "They listen.");
        assertThatThrownBy(() -> write("comment", "x".repeat(4001)))
                .satisfies(
                        Said.exactly(
                                "Use at most 4,000 characters for the comment: this has 4,001."));
        assertThat(card(garden).comment()).isEqualTo("They listen.");
        assertThat(screens.at(room(garden))).contains("They listen.");
    }

    @Test
    void a_declared_conflict_takes_the_nomination_from_everything_the_judge_sees() {
        String more = "Anything the organisers should know (not needed)";
        sitDown();
        screens.at(room(garden));
        screens.press("I have a conflict");
        screens.press("Take it from my list");
        assertThat(screens.refusalAt("How?")).isEqualTo("Choose how you know them.");
        screens.fill("How?", ConflictDegree.WORKED_TOGETHER);
        screens.fill(more, "y".repeat(1001));
        screens.press("Take it from my list");
        assertThat(screens.refusalAt(more))
                .isEqualTo("Use at most 1,000 characters for the reason.");
        screens.fill(more, "We shared an office.");
        screens.press("Take it from my list");
        assertThat(screens.text())
                .contains("1 of 1 to read", "A worker by the river")
                .doesNotContain("A garden on a roof", garden.reference());
        assertThat(screens.at(room(garden))).contains("There is nothing at this address");
        assertThat(screens.at(room(river))).contains("1 of 1");
    }

    @Test
    void what_is_taken_away_while_it_is_read_can_no_longer_be_scored() {
        sitDown();
        screens.at(room(garden));
        screens.meanwhile(
                () ->
                        edition.as(
                                edition.organiser(),
                                () ->
                                        edition.of(Empanelling.class)
                                                .dismiss(
                                                        edition.award("practice").id(),
                                                        judge,
                                                        new Reason("A reason."))));
        assertThatThrownBy(() -> write(criterion(0), "7")).isInstanceOf(NotFound.class);
    }

    private void sitDown() {
        edition.assign();
        screens.signIn(judge);
    }

    private String room(Receipt receipt) {
        return edition.judge("/" + receipt.reference());
    }

    private String criterion(int at) {
        return edition.award("practice").criteria().get(at).key();
    }

    /** What the browser sends by itself. */
    private Kept write(String field, String text) {
        return edition.of(Scoring.class).keep(garden.nomination(), field, Writing.knowing(text));
    }

    private Card card(Receipt receipt) {
        return edition.of(ReadingQueries.class).card(receipt.nomination(), judge);
    }

    private static List<PointsScale> scales() {
        return _find(PointsScale.class);
    }

    private static Component row(PointsScale scale) {
        return _get(scale, Div.class);
    }

    private static List<String> values(PointsScale scale) {
        return row(scale)
                .getElement()
                .getChildren()
                .map(label -> label.getChild(0).getAttribute("value"))
                .toList();
    }

    /** As the browser says it. */
    private static void choose(PointsScale scale, String value) {
        _fireDomEvent(
                row(scale),
                "change",
                JsonNodeFactory.instance.objectNode().put("event.target.value", value));
    }
}
