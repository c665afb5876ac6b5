package org.commend.nominations;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commend.accounts.AccountId;
import org.commend.kernel.Secret;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.Screens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever was typed stands on the screens of its writer, of organisers and of judges, letter by
 * letter, and nothing is made of it but text: each screen has the very elements of a tame one.
 */
@CommendTest
@Tag("whole")
class NaughtyTextOnScreenTests {
    private static final String AWARD = "fellowship";

    @Autowired ApplicationContext context;

    @Test
    void every_string_is_shown_as_it_was_typed_to_writer_organiser_and_judge() {
        var edition = new OwnEdition(context, "Naughty Awards");
        List<NaughtyNomination> samples = NaughtyNomination.all();
        List<Secret> keys =
                samples.stream().map(it -> it.writtenBy(edition.draft(AWARD)).write()).toList();
        atTheScreen(
                screens -> {
                    var drafts = new Skeletons();
                    for (int i = 0; i < samples.size(); i++) {
                        writerSees(samples.get(i), keys.get(i), screens, drafts);
                    }
                });
        var nominating = edition.of(Nominating.class);
        List<Receipt> receipts = keys.stream().map(nominating::submit).toList();
        AccountId judge = judged(edition, receipts);
        atTheScreen(
                screens -> {
                    screens.signIn(edition.organiser());
                    var office = new Skeletons();
                    for (int i = 0; i < samples.size(); i++) {
                        screens.at(edition.organise("/nomination/" + receipts.get(i).reference()));
                        organiserSees(samples.get(i), office);
                    }
                });
        atTheScreen(
                screens -> {
                    screens.signIn(judge);
                    assertThat(screens.at(edition.judge("")).lines())
                            .containsAll(
                                    samples.stream().map(it -> it.of(Fields.HEADLINE)).toList());
                    var room = new Skeletons();
                    for (int i = 0; i < samples.size(); i++) {
                        screens.at(edition.judge("/" + receipts.get(i).reference()));
                        judgeSees(samples.get(i), room);
                    }
                });
        assertThat(samples.size()).isGreaterThan(14);
    }

    private void atTheScreen(Consumer<Screens> work) {
        try (var screens = new Screens(context)) {
            work.accept(screens);
        }
    }

    private static void writerSees(
            NaughtyNomination sample, Secret key, Screens screens, Skeletons skeletons) {
        screens.at("draft/" + key.value() + "/nominees");
        var typed = new ArrayList<String>();
        for (int place = 0; place < NaughtyNomination.PEOPLE; place++) {
            typed.addAll(sample.of(place));
        }
        typed.add(sample.of(Fields.HEADLINE));
        assertThat(_find(TextField.class)).extracting(TextField::getValue).isEqualTo(typed);
        screens.at("draft/" + key.value() + "/contribution");
        assertThat(_get(TextArea.class).getValue())
                .isEqualTo(sample.of(Fields.answer("contribution")));
        screens.at("draft/" + key.value() + "/check");
        assertThat(facts())
                .contains(
                        sample.of(Fields.NOMINATOR_NAME),
                        sample.of(Fields.RELATION),
                        sample.of(Fields.HEADLINE))
                .containsSubsequence(sample.people());
        assertThat(told()).isEqualTo(sample.answers());
        skeletons.areAlike(_get(Div.class, spec -> spec.withClasses("step")));
    }

    private static void organiserSees(NaughtyNomination sample, Skeletons skeletons) {
        assertThat(_get(H1.class).getText()).isEqualTo(sample.of(Fields.HEADLINE));
        assertThat(facts())
                .containsSubsequence(sample.people())
                .containsSequence(
                        sample.of(Fields.NOMINATOR_NAME),
                        "nora.bright@example.org",
                        sample.of(Fields.RELATION));
        assertThat(told()).startsWith(sample.answers().toArray(String[]::new));
        skeletons.areAlike(_get(Main.class));
    }

    private static void judgeSees(NaughtyNomination sample, Skeletons skeletons) {
        assertThat(_get(H1.class).getText()).isEqualTo(sample.of(Fields.HEADLINE));
        var people = new ArrayList<String>();
        for (int place = 0; place < NaughtyNomination.PEOPLE; place++) {
            people.add(String.join(", ", sample.of(place).subList(0, 3)));
        }
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(it -> it.startsWith(String.join("; ", people) + ". "));
        assertThat(told()).isEqualTo(sample.answers());
        skeletons.areAlike(_get(Div.class, spec -> spec.withClasses("reading")));
    }

    private static AccountId judged(OwnEdition edition, List<Receipt> receipts) {
        edition.as(
                edition.organiser(),
                () -> receipts.forEach(it -> edition.of(Screening.class).accept(it.nomination())));
        AccountId judge = edition.judge(AWARD, "Judith One", false);
        edition.judge(AWARD, "Jonas Two", false);
        edition.judge(AWARD, "Jill Three", false);
        edition.beginAllUntil(Moment.JUDGING);
        edition.assign();
        return judge;
    }

    private static List<String> facts() {
        return _find(DescriptionList.Description.class).stream().map(HasText::getText).toList();
    }

    private static List<String> told() {
        return _find(Paragraph.class).stream()
                .filter(it -> it.hasClassName("told"))
                .map(HasText::getText)
                .toList();
    }

    /** The elements of screens of one kind, without their texts. */
    private static final class Skeletons {
        private List<String> first = List.of();

        void areAlike(Component part) {
            var elements = elements(part.getElement()).toList();
            assertThat(elements).noneMatch(it -> it.contains("innerHTML"));
            if (first.isEmpty()) {
                first = elements;
            }
            assertThat(elements).isEqualTo(first);
        }

        private static Stream<String> elements(Element element) {
            if (element.isTextNode()) {
                return Stream.of();
            }
            var own =
                    element.getTag()
                            + element.getAttributeNames().sorted().toList()
                            + element.getPropertyNames().sorted().toList();
            return Stream.concat(
                    Stream.of(own), element.getChildren().flatMap(Skeletons::elements));
        }
    }
}
