package org.commend.nominations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.kernel.London;
import org.commend.nominations.AlikeQueries;
import org.commend.nominations.NominationQueries;
import org.commend.nominations.NominationState;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.PlainTable;

/** All nominations of an edition, found by words, award and state. */
@Route("organise/:programme/:edition")
@PermitAll
@OnlyFor(Role.ORGANISER)
class NominationsView extends EditionView {
    private static final String WORDS = "words";
    private static final String AWARD = "award";
    private static final String STATE = "state";

    private final transient NominationQueries queries;
    private final transient AlikeQueries likeness;
    private final TextField words = new TextField("Search");
    private final Select<Category> category = new Select<>();
    private final Select<NominationState> state = new Select<>();
    private final Div result = new Div();

    NominationsView(Programmes programmes, NominationQueries queries, AlikeQueries likeness) {
        super(programmes);
        this.likeness = likeness;
        this.queries = queries;
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        // read first: filling the lists below changes what is chosen, and the address with it
        String askedWords = asked(WORDS);
        String askedAward = asked(AWARD);
        String askedState = asked(STATE);
        removeAll();
        var all = queries.list(edition.id(), NominationQueries.Filter.ALL);
        long open = all.stream().filter(it -> it.state() == NominationState.SUBMITTED).count();
        add(heading("Nominations · " + edition.name(), finding(all.size(), open), ""));
        words.setPlaceholder("Name, reference, council …");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        category.setLabel("Award");
        category.setItems(edition.open());
        category.setItemLabelGenerator(it -> it == null ? "All awards" : it.name());
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption("All awards");
        state.setLabel("State");
        state.setItems(NominationState.values());
        state.setItemLabelGenerator(it -> it == null ? "All states" : it.words());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("All states");
        choose(edition, askedWords, askedAward, askedState);
        words.addValueChangeListener(change -> choseAnother());
        category.addValueChangeListener(change -> choseAnother());
        state.addValueChangeListener(change -> choseAnother());
        var filters = new Div(words, category, state);
        filters.addClassName("filters");
        add(filters, result);
        list();
    }

    /** As the address says; what it says of things that are not there is passed over. */
    private void choose(Edition edition, String askedWords, String award, String name) {
        words.setValue(askedWords);
        category.setValue(edition.category(award).orElse(null));
        state.setValue(
                Stream.of(NominationState.values())
                        .filter(it -> it.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(null));
    }

    private void choseAnother() {
        keepInAddress(
                Map.of(
                        WORDS, words.getValue(),
                        AWARD, category.getValue() == null ? "" : category.getValue().slug(),
                        STATE,
                                state.getValue() == null
                                        ? ""
                                        : state.getValue().name().toLowerCase(Locale.ROOT)));
        list();
    }

    private void list() {
        result.removeAll();
        var lines =
                queries.list(
                        edition().id(),
                        new NominationQueries.Filter(
                                category.getValue() == null ? null : category.getValue().id(),
                                state.getValue(),
                                words.getValue()));
        var count =
                new Paragraph(lines.size() == 1 ? "One nomination" : lines.size() + " nominations");
        count.getElement().setAttribute("role", "status");
        count.addClassName("soft");
        result.add(count);
        if (!lines.isEmpty()) {
            result.add(table(lines));
        } else {
            result.add(
                    new Paragraph(
                            "Nothing fits. Take out a word, or choose all awards and states."));
        }
    }

    private PlainTable table(List<NominationQueries.Line> lines) {
        var table =
                new PlainTable(
                        "Nominations",
                        "Nomination",
                        "Award",
                        "Nominees",
                        "From",
                        "Arrived",
                        "State");
        var alike = likeness.of(edition().id());
        for (var line : lines) {
            var link = new Anchor(organise("/nomination/" + line.reference()), line.headline());
            var reference = new Paragraph(line.reference());
            reference.addClassName("reference-line");
            var cell = new Div(link, reference);
            alike.getOrDefault(line.id(), List.of())
                    .forEach(
                            it -> {
                                var said = new Paragraph("▲ " + it);
                                said.addClassName("reference-line");
                                cell.add(said);
                            });
            table.row(
                    cell,
                    line.categoryName(),
                    line.nominees(),
                    line.nominator(),
                    London.dayAndTime(line.submitted()),
                    line.state().words());
        }
        return table;
    }

    private static String finding(int all, long open) {
        if (all == 0) {
            return "No nomination has arrived yet";
        }
        String said = all == 1 ? "One nomination has arrived" : all + " nominations have arrived";
        return open == 0 ? said + ", all are screened" : said + ", " + open + " to be screened";
    }
}
