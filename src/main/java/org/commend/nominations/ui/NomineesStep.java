package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.commend.nominations.Fields;
import org.commend.nominations.NamedNominee;
import org.commend.nominations.NominationDraft;
import org.commend.programme.Eligibility;
import org.commend.uikit.AskFirst;
import org.commend.uikit.keeper.AfterKeeping;

/** Who is nominated, by the rule of the award, which is explained in plain words. */
class NomineesStep extends Step {
    /** What the page does with people beyond keeping what is typed of them. */
    interface People {
        /** Shows as many places. */
        void places(int places);

        /** Takes one of those shown out. */
        void remove(int place, int shown);
    }

    private final transient People people;

    NomineesStep(Keeping keeping, NominationDraft draft, People people) {
        super(
                text("award.named", draft.category().name()),
                title(draft.category().eligibility()),
                text("nomineesStep.isFor", draft.category().who()));
        this.people = people;
        Eligibility rule = draft.category().eligibility();
        int places = draft.form().nominees().size();
        for (int place = 0; place < places; place++) {
            var nominee = new NomineeFieldset(this, keeping, draft, place, places);
            add(nominee);
            if (places > Math.max(1, rule.fewest())) {
                nominee.add(removing(draft.form().nominees().get(place), place, places));
            }
        }
        if (places < rule.most()) {
            var more =
                    AfterKeeping.of(
                            new Button(
                                    text("nomineesStep.addAnotherPerson"),
                                    click -> add(places + 1)));
            var row = new Div(more);
            row.addClassName("row");
            add(row);
        }
        var headline =
                field(
                        Fields.HEADLINE,
                        keeping.text(
                                new TextField(text("nomineesStep.inOneLineWithout")),
                                Fields.HEADLINE));
        headline.setHelperText(text("nomineesStep.forExampleASocial"));
        headline.setManualValidation(true);
        headline.setWidthFull();
        add(headline);
    }

    private static String title(Eligibility rule) {
        return switch (rule.kind()) {
            case PERSON -> text("nomineesStep.whoDoYouNominate");
            case TEAM -> text("nomineesStep.whichTeamDoYou");
            case GROUP -> text("nomineesStep.whoUpTo", rule.most());
        };
    }

    private Button removing(NamedNominee nominee, int place, int places) {
        var button =
                AfterKeeping.of(
                        new Button(
                                text("nomineesStep.removeThisPerson"),
                                click -> remove(nominee, place, places)));
        button.setAriaLabel(text("nomineesStep.removeNumber", place + 1));
        return button;
    }

    /** What was written of somebody goes only when that is meant. */
    private void remove(NamedNominee nominee, int place, int places) {
        if (nominee.name().isBlank() && nominee.detail().isBlank()) {
            people.remove(place, places);
            return;
        }
        String who =
                nominee.name().isBlank() ? text("nomineesStep.number", place + 1) : nominee.name();
        new AskFirst(
                        text("nomineesStep.removeWho", who),
                        text("nomineesStep.whatYouWroteAbout"),
                        text("nomineesStep.remove"),
                        text("nomineesStep.keepThem"),
                        () -> people.remove(place, places))
                .open();
    }

    /** The page is drawn anew, and the new person's name takes the focus. */
    private void add(int places) {
        var ui = getUI();
        people.places(places);
        ui.ifPresent(
                it ->
                        it.getPage()
                                .executeJs(
                                        "[...document.querySelectorAll('fieldset.nominee')].at(-1)?.querySelector('vaadin-text-field')?.focus()"));
    }
}
