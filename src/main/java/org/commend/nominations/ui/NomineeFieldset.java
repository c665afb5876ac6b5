package org.commend.nominations.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.commend.nominations.Fields;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationDraft;
import org.commend.programme.Eligibility;

/** One nominee. */
class NomineeFieldset extends FieldSet {
    private final Step step;
    private final transient Keeping keeping;
    private final transient NominationDraft draft;
    private final int place;

    NomineeFieldset(Step step, Keeping keeping, NominationDraft draft, int place, int places) {
        this.step = step;
        this.keeping = keeping;
        this.draft = draft;
        this.place = place;
        Eligibility rule = draft.category().eligibility();
        boolean team = rule.kind() == Eligibility.Kind.TEAM;
        addClassName("nominee");
        setLegendText(
                places > 1
                        ? text("nomineeFieldset.person", place + 1)
                        : team
                                ? text("nomineeFieldset.theTeam")
                                : text("nomineeFieldset.theNominee"));
        line(
                "name",
                team ? text("nomineeFieldset.nameOfTheTeam") : text("nomineeFieldset.name"),
                "");
        line(
                "detail",
                team
                        ? text("nomineeFieldset.whatTheTeamDoes")
                        : text("nomineeFieldset.theirWorkOrPost"),
                text("nomineeFieldset.notNeededIfYou"));
        line(
                "organisation",
                team
                        ? text("nomineeFieldset.councilOrOrganisation")
                        : text("nomineeFieldset.councilUniversityOrOrganisation"),
                "");
        if (rule.ages() != null) {
            birthday(rule.ages());
        }
        rule.facts().forEach(this::fact);
        publicName(team);
    }

    private TextField line(String part, String label, String hint) {
        String name = Fields.nominee(place, part);
        var field = step.field(name, keeping.text(new TextField(label), name));
        field.setManualValidation(true);
        field.setWidthFull();
        if (!hint.isEmpty()) {
            field.setHelperText(hint);
        }
        add(field);
        return field;
    }

    private void fact(Eligibility.Fact fact) {
        String name = Fields.fact(place, fact.key());
        var box =
                step.field(
                        name,
                        keeping.tick(
                                new Checkbox(text("nomineeFieldset.iConfirm", fact.says())), name));
        add(box);
    }

    private void birthday(Eligibility.Ages ages) {
        var hint =
                new Paragraph(
                        text("nomineeFieldset.dateOfBirthLike", ages.youngest(), ages.oldest()));
        hint.addClassName("hint");
        var row = new Div();
        row.addClassName("birthday");
        add(hint, row);
        for (String part : new String[] {"day", "month", "year"}) {
            var field =
                    line(
                            part,
                            part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1),
                            "");
            field.getElement().setAttribute("inputmode", "numeric");
            field.setWidth(part.equals("year") ? "6em" : "4.5em");
            row.add(field);
        }
    }

    private void publicName(boolean team) {
        String name = Fields.nominee(place, "form");
        var choice =
                new RadioButtonGroup<NameForm>(
                        team
                                ? text("nomineeFieldset.howMayTheTeam")
                                : text("nomineeFieldset.howDidTheyAgree"));
        var forms = team ? List.of(NameForm.FULL, NameForm.NONE) : List.of(NameForm.values());
        choice.setItems(forms);
        choice.setItemLabelGenerator(
                it -> team && it == NameForm.FULL ? text("nomineeFieldset.byItsName") : text(it));
        String typed = draft.text(name);
        choice.setValue(typed.isEmpty() ? NameForm.NONE : NameForm.of(typed));
        var alias = line("alias", text("nomineeFieldset.theNameTheyChose"), "");
        alias.setVisible(choice.getValue() == NameForm.ALIAS);
        choice.addValueChangeListener(
                change -> {
                    alias.setVisible(change.getValue() == NameForm.ALIAS);
                });
        addComponentAtIndex(
                getComponentCount() - 1,
                step.field(name, keeping.choice(choice, name, words(choice, forms))));
    }

    private static LinkedHashMap<String, String> words(
            RadioButtonGroup<NameForm> choice, List<NameForm> forms) {
        var words = new LinkedHashMap<String, String>();
        forms.forEach(
                it ->
                        words.put(
                                it.name().toLowerCase(Locale.ROOT),
                                choice.getItemLabelGenerator().apply(it)));
        return words;
    }
}
