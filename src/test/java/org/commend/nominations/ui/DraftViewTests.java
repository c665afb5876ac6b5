package org.commend.nominations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.commend.nominations.DraftWriter;
import org.commend.nominations.Fields;
import org.commend.nominations.Nominating;
import org.commend.programme.Programmes;
import org.commend.testing.CommendTest;
import org.commend.testing.ReceivedLetters;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CommendTest
class DraftViewTests {
    @Autowired ApplicationContext context;
    @Autowired Nominating nominating;
    @Autowired Programmes programmes;
    @Autowired ReceivedLetters letters;
    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void continuing_with_a_gap_names_it_at_the_field_and_in_the_summary() {
        var key =
                new DraftWriter(nominating, programmes, "practice")
                        .with(Fields.NOMINATOR_NAME, "")
                        .write();
        screens.at("draft/" + key.value());
        _click(_get(Button.class, spec -> spec.withText("Continue")));
        assertThat(screens.lines("Enter a name.")).hasSize(2);
        assertThat(screens.text()).contains("There is a problem");
    }

    @Test
    void a_team_is_asked_for_its_name_and_a_young_person_for_a_birthday() {
        var team = nominating.start(new DraftWriter(nominating, programmes, "team").category());
        assertThat(screens.at("draft/" + team.value() + "/nominees"))
                .contains("Name of the team")
                .doesNotContain("Date of birth");
        var young =
                nominating.start(
                        new DraftWriter(nominating, programmes, "young-people").category());
        assertThat(screens.at("draft/" + young.value() + "/nominees"))
                .contains("Date of birth", "aged 16 to 25", "Add another person");
    }

    @Test
    void another_person_is_added_and_removed_and_nothing_of_the_others_is_lost() {
        var key =
                new DraftWriter(nominating, programmes, "innovation")
                        .with(Fields.NOMINEES, "2")
                        .with(Fields.nominee(1, "name"), "Second Person")
                        .write();
        screens.at("draft/" + key.value() + "/nominees");
        var remove =
                _get(
                        Button.class,
                        spec ->
                                spec.withPredicate(
                                        it ->
                                                it.getAriaLabel()
                                                        .filter("Remove person 1"::equals)
                                                        .isPresent()));
        _click(remove);
        assertThat(nominating.open(key).form().nominees()).as("asks first").hasSize(2);
        screens.press("Remove");
        assertThat(nominating.open(key).text(Fields.nominee(0, "name"))).isEqualTo("Second Person");
        assertThat(nominating.open(key).form().nominees()).hasSize(1);
    }

    @Test
    void words_are_counted_and_an_answer_over_the_limit_says_how_many_to_take_out() {
        var key =
                new DraftWriter(nominating, programmes, "practice")
                        .with(Fields.answer("practice"), "word ".repeat(402))
                        .write();
        assertThat(screens.at("draft/" + key.value() + "/practice"))
                .contains("402 of 400 words: please take out 2");
        _setValue(_get(TextArea.class), "three words only");
        assertThat(screens.text()).contains("3 of 400 words");
    }

    @Test
    void sending_shows_the_reference_and_what_happens_next() {
        var key = new DraftWriter(nominating, programmes, "participant").write();
        assertThat(screens.at("draft/" + key.value() + "/check"))
                .contains("Check your answers", "Paula Practice");
        _click(_get(Button.class, spec -> spec.withText("Send the nomination")));
        assertThat(screens.text())
                .contains("Your nomination has arrived", "FA27-PAR-", "What happens next");
    }

    @Test
    void a_key_that_opens_nothing_is_told_no_more_than_that() {
        assertThat(screens.at("draft/not-a-key")).contains("There is nothing at this address");
    }
}
