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
    private final Button begin = new Button("Confer an honour …");

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
            add(
                    new Paragraph(
                            "There is no shortlist yet: decide it under Standings first. You can also give no award."));
        }
        begin.setAriaLabel("Confer an honour … " + category.name());
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
        var take = new Button("Take back …", click -> takeBack(honour, names.getText()));
        take.setAriaLabel("Take back … " + text(honour.kind()) + " " + names.getText());
        take.setVisible(open);
        var row = new Div(new Div(kind, names, new Paragraph(honour.citation())), take);
        row.addClassName("given");
        return row;
    }

    private void takeBack(Honour honour, String names) {
        new ReasonDialog(
                        "Take back: " + text(honour.kind()) + " " + names,
                        "Its citation goes with it: «"
                                + honour.citation()
                                + "» Copy it first if you want to use it again. The reason is kept.",
                        "Take it back",
                        reason -> {
                            conferring.takeBack(category.id(), honour.id(), reason);
                            changed.run();
                        })
                .open();
    }

    private static String name(NamedRecipient it) {
        String shown = it.shown().isEmpty() ? "(not named in public)" : it.shown();
        return it.detail().isEmpty() ? shown : shown + ", " + it.detail();
    }
}
