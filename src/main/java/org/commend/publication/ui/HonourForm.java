package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commend.kernel.InvalidValue;
import org.commend.nominations.NameForm;
import org.commend.nominations.NominationQueries.Whole;
import org.commend.programme.Category;
import org.commend.programme.HonourKind;
import org.commend.publication.Citation;
import org.commend.publication.Conferring;
import org.commend.uikit.ErrorSummary;
import org.commend.uikit.Texts;
import org.commend.uikit.keeper.Held;
import org.jspecify.annotations.Nullable;

/** One honour: what, to whom, named how, and why. */
class HonourForm extends Div {
    private final transient Conferring conferring;
    private final transient Category category;
    private final RadioButtonGroup<HonourKind> kind =
            new RadioButtonGroup<>(text("honourForm.honour"));
    private final Select<Whole> nomination = new Select<>();
    private final Div people = new Div();
    private final List<RecipientFields> recipients = new ArrayList<>();
    private final TextArea citation = new TextArea(text("honourForm.citation"));
    private final String held;
    private final ErrorSummary problems = new ErrorSummary();
    private transient @Nullable Object asked;

    HonourForm(Conferring conferring, Category category, List<Whole> shortlist, Runnable done) {
        this.conferring = conferring;
        this.category = category;
        addClassName("honour-form");
        var kinds = kinds(category);
        kind.setItems(kinds);
        kind.setItemLabelGenerator(Texts::text);
        kind.setValue(kinds.getFirst());
        nomination.setLabel(text("honourForm.shortlistedNomination"));
        nomination.setItems(shortlist);
        nomination.setItemLabelGenerator(
                it -> it == null ? "" : it.reference() + " · " + it.headline());
        nomination.setWidthFull();
        held = "honour " + category.slug();
        Held.until(citation, held);
        citation.setWidthFull();
        citation.setMinRows(3);
        citation.setHelperText(text("honourForm.citationIs", Citation.LONGEST));
        citation.setValueChangeMode(ValueChangeMode.LAZY);
        kind.addValueChangeListener(change -> redraw());
        nomination.addValueChangeListener(change -> redraw());
        var confer = new Button(text("honourForm.confer"));
        confer.addThemeVariants(ButtonVariant.PRIMARY);
        confer.setDisableOnClick(true);
        confer.addClickListener(
                click -> {
                    if (problems.attempt(this::confer)) {
                        giveUp(done);
                    }
                    confer.setEnabled(true);
                });
        var row = new Div(confer, new Button(text("honourForm.cancel"), click -> giveUp(done)));
        row.addClassName("foot-row");
        add(problems, kind, nomination, people, citation, row);
        redraw();
        kind.getElement()
                .executeJs(
                        "setTimeout(() => (this.querySelector('input:checked') ?? this.querySelector('input'))?.focus(), 0)");
    }

    /** What was typed is held no longer: it was taken, or is not wanted. */
    private void giveUp(Runnable done) {
        Held.release(this, held);
        done.run();
    }

    /** What an award is there for comes first, and that it is not given comes last. */
    private static List<HonourKind> kinds(Category category) {
        return category.honours().stream()
                .sorted(
                        Comparator.comparing((HonourKind it) -> it == HonourKind.NO_AWARD)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Another kind changes who is asked for; what was typed of the same people stays. */
    private void redraw() {
        HonourKind chosen = kind.getValue();
        boolean named = chosen != HonourKind.NO_AWARD && chosen != HonourKind.DIRECT_AWARD;
        nomination.setVisible(named);
        Object whom =
                chosen == HonourKind.DIRECT_AWARD ? chosen : named ? nomination.getValue() : null;
        if (whom != null && !whom.equals(asked)) {
            asked = whom;
            people.removeAll();
            recipients.clear();
            if (whom instanceof Whole whole) {
                whole.nominees().forEach(it -> recipients.add(new RecipientFields(it)));
            } else {
                recipients.add(new RecipientFields());
            }
            recipients.forEach(people::add);
        }
        people.setVisible(whom != null);
        citation.setLabel(
                chosen == HonourKind.NO_AWARD
                        ? text("honourForm.whyThereIsNo")
                        : text("honourForm.citation"));
    }

    private void confer() {
        var words = problems.read(citation, () -> new Citation(citation.getValue()));
        switch (kind.getValue()) {
            case NO_AWARD -> conferring.withhold(category.id(), words);
            case DIRECT_AWARD ->
                    conferring.conferDirectly(category.id(), words, recipients.getFirst().value());
            case WINNER, JOINT_WINNER, HIGHLY_COMMENDED -> {
                conferring.confer(
                        category.id(),
                        problems.read(nomination, this::chosen).id(),
                        kind.getValue(),
                        words,
                        recipients.stream().map(RecipientFields::value).toList());
            }
        }
    }

    private Whole chosen() {
        if (nomination.getValue() == null) {
            throw new InvalidValue("honour.choose");
        }
        return nomination.getValue();
    }

    static List<NameForm> formsWithin(NameForm agreed) {
        return List.of(NameForm.values()).stream().filter(it -> it.staysWithin(agreed)).toList();
    }
}
