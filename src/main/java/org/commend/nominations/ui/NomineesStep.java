package org.commend.nominations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commend.nominations.Fields;
import org.commend.nominations.NominationDraft;
import org.commend.programme.Eligibility;

/** Who is nominated, by the rule of the award, which is explained in plain words. */
class NomineesStep extends Step {
    private static final List<String> PARTS =
            List.of("name", "detail", "organisation", "day", "month", "year", "form", "alias");

    private final transient Keeping keeping;
    private final transient Runnable redraw;

    NomineesStep(Keeping keeping, NominationDraft draft, Runnable redraw) {
        super(
                draft.category().name() + " award",
                title(draft.category().eligibility()),
                "This award is for " + draft.category().who() + ".");
        this.keeping = keeping;
        this.redraw = redraw;
        Eligibility rule = draft.category().eligibility();
        int places = draft.form().nominees().size();
        for (int place = 0; place < places; place++) {
            var nominee = new NomineeFieldset(this, keeping, draft, place, places);
            add(nominee);
            if (places > Math.max(1, rule.fewest())) {
                nominee.add(remove(draft, place, places));
            }
        }
        if (places < rule.most()) {
            var more = new Button("Add another person", click -> add(places + 1));
            var row = new Div(more);
            row.addClassName("row");
            add(row);
        }
        var headline =
                field(
                        Fields.HEADLINE,
                        keeping.text(
                                new TextField(
                                        "In one line, without names: what is this nomination about?"),
                                Fields.HEADLINE,
                                draft));
        headline.setHelperText(
                "For example: A social worker in the north-east. Judges see it as the title.");
        headline.setManualValidation(true);
        headline.setWidthFull();
        add(headline);
    }

    private static String title(Eligibility rule) {
        return switch (rule.kind()) {
            case PERSON -> "Who do you nominate?";
            case TEAM -> "Which team do you nominate?";
            case GROUP -> "Who do you nominate? Up to " + rule.most() + " people";
        };
    }

    private Button remove(NominationDraft draft, int place, int places) {
        var button =
                new Button("Remove this person", click -> remove(place, places, keeping.draft()));
        button.setAriaLabel("Remove person " + (place + 1));
        return button;
    }

    /** The page is drawn anew, and the new person's name takes the focus. */
    private void add(int places) {
        keeping.keepAll(Map.of(Fields.NOMINEES, String.valueOf(places)));
        var ui = getUI();
        redraw();
        ui.ifPresent(
                it ->
                        it.getPage()
                                .executeJs(
                                        "[...document.querySelectorAll('fieldset.nominee')].at(-1)?.querySelector('vaadin-text-field')?.focus()"));
    }

    /** Those behind move up by one. */
    private void remove(int removed, int places, NominationDraft draft) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (int place = removed; place < places; place++) {
            for (String part : PARTS) {
                moved.put(
                        Fields.nominee(place, part),
                        place + 1 < places ? draft.text(Fields.nominee(place + 1, part)) : "");
            }
            for (Eligibility.Fact fact : draft.category().eligibility().facts()) {
                moved.put(
                        Fields.fact(place, fact.key()),
                        place + 1 < places ? draft.text(Fields.fact(place + 1, fact.key())) : "");
            }
        }
        moved.put(Fields.NOMINEES, String.valueOf(places - 1));
        keeping.keepAll(moved);
        redraw();
    }

    /** From what is kept; as long as something is not, the page stays as it is. */
    private void redraw() {
        if (keeping.nothingWaits()) {
            redraw.run();
        }
    }
}
