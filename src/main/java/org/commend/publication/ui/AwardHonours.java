package org.commend.publication.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.commend.nominations.NominationQueries.Whole;
import org.commend.programme.Category;
import org.commend.publication.Conferring;
import org.commend.publication.Honour;
import org.commend.publication.NamedRecipient;
import org.commend.uikit.ReasonDialog;

/** The honours of one award; what is being typed into its form stays while others change. */
class AwardHonours extends Div {
    private final transient Conferring conferring;
    private final transient Category category;
    private final transient List<Whole> shortlist;
    private final transient Runnable changed;
    private final Div given = new Div();
    private final Div form = new Div();
    private final Button begin = new Button(text("awardHonours.conferAnHonour"));

    /**
     * @param changed is told after each act
     */
    AwardHonours(
            Conferring conferring,
            Category category,
            List<Whole> shortlist,
            boolean open,
            Runnable changed) {
        this.conferring = conferring;
        this.category = category;
        this.shortlist = shortlist;
        this.changed = changed;
        addClassName("panel");
        add(new H2(category.name()), given);
        if (!open) {
            return;
        }
        if (!category.direct() && shortlist.isEmpty()) {
            add(new Paragraph(text("awardHonours.thereIsNoShortlist")));
        }
        begin.setAriaLabel(text("awardHonours.conferIn", category.name()));
        begin.addClickListener(click -> write());
        add(begin, form);
    }

    Category category() {
        return category;
    }

    /** Shows the honours that there are now. */
    void show(List<Honour> honours, boolean open) {
        given.removeAll();
        honours.forEach(it -> given.add(line(it, open)));
    }

    private void write() {
        form.removeAll();
        form.add(
                new HonourForm(
                        conferring,
                        category,
                        shortlist,
                        () -> {
                            form.removeAll();
                            begin.setVisible(true);
                            changed.run();
                        }));
        begin.setVisible(false);
    }

    private Div line(Honour honour, boolean open) {
        var kind = new Paragraph(text(honour.kind()));
        kind.addClassName("honour");
        var names =
                new Paragraph(
                        honour.recipients().stream()
                                .map(AwardHonours::name)
                                .collect(Collectors.joining(", ")));
        names.getStyle().set("font-weight", "650");
        var take =
                new Button(
                        text("awardHonours.takeBack"), click -> takeBack(honour, names.getText()));
        take.setAriaLabel(text("awardHonours.takeBackOf", honour.kind().words(), names.getText()));
        take.setVisible(open);
        var row = new Div(new Div(kind, names, new Paragraph(honour.citation())), take);
        row.addClassName("given");
        return row;
    }

    private void takeBack(Honour honour, String names) {
        new ReasonDialog(
                        text("awardHonours.takeBackAsked", honour.kind().words(), names),
                        text("awardHonours.citationGoes", honour.citation()),
                        text("awardHonours.takeItBack"),
                        reason -> {
                            conferring.takeBack(category.id(), honour.id(), reason);
                            changed.run();
                        })
                .open();
    }

    private static String name(NamedRecipient it) {
        String shown = it.shown().isEmpty() ? text("awardHonours.notNamedInPublic") : it.shown();
        return it.detail().isEmpty() ? shown : shown + ", " + it.detail();
    }
}
