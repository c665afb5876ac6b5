package org.commend.judging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commend.judging.ReadingList;
import org.commend.programme.Moment;
import org.commend.testing.CommendTest;
import org.commend.testing.OwnEdition;
import org.commend.testing.ScreenPart;
import org.commend.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Panels and the plan of who reads what, at the organisers' screen. */
@CommendTest
class PanelViewsTests {
    @Autowired ApplicationContext context;
    private OwnEdition edition;
    private Screens screens;

    @BeforeEach
    void open() {
        edition = new OwnEdition(context, "Panel Awards");
        screens = new Screens(context);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_bad_address_is_refused_at_its_field_and_nothing_typed_is_lost() {
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/panels")))
                .contains("Nobody judges yet", "as a nomination is to have reads", "Practice 3");
        var practice = form();
        practice.fill("Name", "Judith One");
        practice.fill("E-mail address", "judith.one at example");
        practice.fill("Panels", Set.of(edition.award("practice")));
        practice.press("Appoint and invite");
        assertThat(practice.refusalAt("E-mail address"))
                .isEqualTo("Enter an e-mail address like name@example.org.");
        assertThat(practice.text()).contains("There is a problem", "Judith One");
        practice.fill("E-mail address", "judith.one@example.org");
        practice.fill("Name", "");
        practice.press("Appoint and invite");
        assertThat(practice.refusalAt("E-mail address")).isEmpty();
        assertThat(practice.refusalAt("Name")).isEqualTo("Enter a name.");
        practice.fill("Name", "Judith One");
        practice.fill("Panels", Set.of());
        practice.press("Appoint and invite");
        assertThat(practice.refusalAt("Panels")).isEqualTo("Choose at least one panel.");
        screens.at(edition.organise("/timeline"));
        assertThat(screens.at(edition.organise("/panels"))).contains("Nobody judges yet");
    }

    @Test
    void a_judge_is_appointed_once_and_taken_off_again() {
        screens.signIn(edition.organiser());
        screens.at(edition.organise("/panels"));
        appoint("Practice", "Judith One", true);
        assertThat(screens.text()).contains("One judge on one panel", "nothing to read · chair");
        appoint("Practice", "Judith One", false);
        assertThat(screens.text()).contains("Judith One is on this panel already.");
        appoint("Team", "Judith One", false);
        appoint("Practice", "Jonas Two", false);
        assertThat(screens.text()).contains("2 judges on 2 panels");
        screens.press("Take off … Judith One from the panel of Practice");
        assertThat(screens.text())
                .contains(
                        "They have submitted no scorecard.",
                        "They are told by letter that they are off the panel, not why");
        screens.press("Take off");
        assertThat(screens.refusalAt("Reason")).contains("Say why");
        screens.fill("Reason", "They moved away.");
        screens.press("Take off");
        assertThat(screens.offers("Take off … Judith One from the panel of Practice")).isFalse();
        assertThat(screens.offers("Take off … Judith One from the panel of Team")).isTrue();
        assertThat(screens.offers("Take off … Jonas Two from the panel of Practice")).isTrue();
    }

    @Test
    void a_plan_is_shown_first_and_applied_as_shown_or_not_at_all() {
        edition.accepted("practice", "A garden on a roof");
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/reading"))).contains("0 of 3 reads are in");
        screens.meanwhile(
                () -> {
                    for (String name : new String[] {"Judith One", "Jonas Two", "Jill Three"}) {
                        edition.judge("practice", name, false);
                    }
                    edition.beginAllUntil(Moment.JUDGING);
                });
        screens.at(edition.organise("/panels"));
        assertThat(screens.at(edition.organise("/reading")))
                .contains("The plan: 3 reads to give", "Judith One", "reads");
        screens.meanwhile(() -> edition.judge("practice", "Jack Four", false));
        screens.press("Apply this plan");
        assertThat(screens.text())
                .contains("Something has changed since this plan was made.", "The plan: 3 reads");
        screens.press("Apply this plan");
        assertThat(screens.text()).contains("Every nomination has its readers");
        assertThat(screens.offers("Apply this plan")).isFalse();
    }

    @Test
    void ending_judging_early_says_first_what_is_not_in() {
        edition.accepted("practice", "A garden on a roof");
        edition.accepted("practice", "A door");
        edition.sent("practice", "A worker by the river");
        var judges =
                List.of("Judith One", "Jonas Two", "Jill Three").stream()
                        .map(it -> edition.judge("practice", it, false))
                        .toList();
        screens.signIn(edition.organiser());
        screens.meanwhile(() -> edition.beginAllUntil(Moment.SCREENING));
        screens.at(edition.organise("/timeline"));
        screens.press("Begin now: Judging begins");
        assertThat(screens.text())
                .contains(
                        "▲ One nomination waits for the office’s decision: it would not be read.",
                        "▲ Team has fewer judges than the 3 reads that each nomination is to have.")
                .doesNotContain("▲ Practice");
        begin("They wait.");
        screens.meanwhile(
                () -> {
                    edition.assign();
                    var first = edition.of(ReadingList.class);
                    edition.as(
                            judges.getFirst(),
                            () ->
                                    edition.score(
                                            judges.getFirst(),
                                            "practice",
                                            first.all(edition.edition().id(), judges.getFirst())
                                                    .getFirst()
                                                    .id(),
                                            7));
                });
        assertThat(screens.at(edition.organise("/timeline"))).contains("Judges are reading");
        screens.press("Begin now: Judging ends, the shortlist is drawn up");
        assertThat(screens.text())
                .contains(
                        "▲ 5 of 6 reads are not in: what judges have not submitted will not count.",
                        "▲ One accepted nomination has no read that counts.");
        begin("The day has come.");
        assertThat(screens.text()).contains("Judging has ended");
        assertThat(screens.offers("Begin now: Winners are published")).isFalse();
    }

    @Test
    void where_nobody_can_read_the_plan_says_why() {
        edition.accepted("practice", "A garden on a roof");
        edition.beginAllUntil(Moment.JUDGING);
        screens.signIn(edition.organiser());
        assertThat(screens.at(edition.organise("/reading")))
                .contains("Nothing can be assigned: read why", "▲ ");
        assertThat(screens.offers("Apply this plan")).isFalse();
    }

    private void begin(String reason) {
        var dialog =
                screens.within(
                        Screens.all(UI.getCurrent())
                                .filter(Dialog.class::isInstance)
                                .findFirst()
                                .orElseThrow());
        dialog.fill("Reason", reason);
        dialog.press("Begin now");
    }

    private void appoint(String award, String name, boolean chair) {
        var form = form();
        form.fill("Name", name);
        form.fill("E-mail address", edition.email(name));
        form.fill("Panels", Set.of(edition.edition().category(slug(award)).orElseThrow()));
        form.fill("Chairs them", chair);
        form.press("Appoint and invite");
    }

    private static String slug(String award) {
        return award.toLowerCase(Locale.ROOT);
    }

    private ScreenPart form() {
        return screens.within(
                Screens.all(UI.getCurrent())
                        .filter(AppointForm.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }
}
