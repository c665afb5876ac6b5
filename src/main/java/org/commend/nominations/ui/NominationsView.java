package org.commend.nominations.ui;

import static org.commend.uikit.Texts.dayAndTime;
import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commend.accounts.OnlyFor;
import org.commend.accounts.Role;
import org.commend.nominations.AlikeQueries;
import org.commend.nominations.ListOrder;
import org.commend.nominations.NominationList;
import org.commend.nominations.NominationState;
import org.commend.programme.Category;
import org.commend.programme.Edition;
import org.commend.programme.Programmes;
import org.commend.programme.ui.EditionView;
import org.commend.uikit.Pager;
import org.commend.uikit.PlainTable;

/** All nominations of an edition, found by words, award and state. */
@Route("organise/:programme/:edition")
@PermitAll
@OnlyFor(Role.ORGANISER)
class NominationsView extends EditionView {
    private static final String WORDS = "words";
    private static final String AWARD = "award";
    private static final String STATE = "state";
    private static final String SORT = "sort";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final int ON_A_PAGE = 50;

    private final transient NominationList nominations;
    private final transient AlikeQueries likeness;
    private final TextField words = new TextField(text("nominationsView.search"));
    private final Select<Category> category = new Select<>();
    private final Select<NominationState> state = new Select<>();
    private final Div result = new Div();
    private ListOrder order = ListOrder.NEWEST_FIRST;
    private NominationList.Place place = NominationList.Place.BEGINNING;

    /** While the address is put on the screen, what changes there was chosen by nobody. */
    private boolean showing;

    NominationsView(Programmes programmes, NominationList nominations, AlikeQueries likeness) {
        super(programmes);
        this.likeness = likeness;
        this.nominations = nominations;
        words.addValueChangeListener(change -> choseAnother());
        category.addValueChangeListener(change -> choseAnother());
        state.addValueChangeListener(change -> choseAnother());
    }

    @Override
    protected void show(Edition edition, RouteParameters at) {
        // read first: filling the lists below changes what is chosen, and the address with it
        String askedWords = asked(WORDS);
        String askedAward = asked(AWARD);
        String askedState = asked(STATE);
        order = ListOrder.of(asked(SORT));
        place = new NominationList.Place(asked(AFTER), asked(BEFORE));
        showing = true;
        removeAll();
        var counts = nominations.counts(edition.id());
        add(heading(text("nominationsView.title", edition.name()), finding(counts), ""));
        words.setPlaceholder(text("nominationsView.nameReferenceCouncil"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        category.setLabel(text("nominationsView.award"));
        category.setItems(edition.open());
        category.setItemLabelGenerator(
                it -> it == null ? text("nominationsView.allAwards") : it.name());
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(text("nominationsView.allAwards"));
        state.setLabel(text("nominationsView.state"));
        state.setItems(NominationState.values());
        state.setItemLabelGenerator(
                it -> it == null ? text("nominationsView.allStates") : text(it));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(text("nominationsView.allStates"));
        choose(edition, askedWords, askedAward, askedState);
        var filters = new Div(words, category, state);
        filters.addClassName("filters");
        add(filters, result);
        showing = false;
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

    /** Another choice begins at its first page. */
    private void choseAnother() {
        if (showing) {
            return;
        }
        place = NominationList.Place.BEGINNING;
        keepInAddress(chosen());
        list();
    }

    private Map<String, String> chosen() {
        var chosen = new TreeMap<String, String>();
        chosen.put(SORT, order.word());
        chosen.put(WORDS, words.getValue());
        chosen.put(AWARD, category.getValue() == null ? "" : category.getValue().slug());
        chosen.put(
                STATE,
                state.getValue() == null ? "" : state.getValue().name().toLowerCase(Locale.ROOT));
        return chosen;
    }

    private void list() {
        result.removeAll();
        var page =
                nominations.page(
                        edition().id(),
                        new NominationList.Filter(
                                category.getValue() == null ? null : category.getValue().id(),
                                state.getValue(),
                                words.getValue()),
                        order,
                        place,
                        ON_A_PAGE);
        var count = new Paragraph(text("nominationsView.nominations", page.all()));
        count.getElement().setAttribute("role", "status");
        count.addClassName("soft");
        result.add(count);
        if (page.lines().isEmpty()) {
            result.add(new Paragraph(text("nominationsView.nothingFitsTakeOut")));
            return;
        }
        result.add(
                table(page.lines()),
                new Pager(
                        "nominations",
                        page.ahead(),
                        page.lines().size(),
                        page.all(),
                        beside(BEFORE, page.lines().getFirst().reference()),
                        beside(AFTER, page.lines().getLast().reference())));
    }

    /** The address of the page before or after a line, with all that is chosen. */
    private String beside(String side, String reference) {
        var asked = chosen();
        asked.put(side, reference);
        return address(asked);
    }

    private String address(Map<String, String> asked) {
        asked.values().removeIf(String::isEmpty);
        String page = organise("");
        return asked.isEmpty() ? page : page + "?" + QueryParameters.simple(asked).getQueryString();
    }

    /** The same list from its beginning, in the order of a column; once more, the other way. */
    private void sorting(PlainTable table, int column, ListOrder.Column by) {
        boolean now = order.by() == by;
        var asked = chosen();
        asked.put(SORT, new ListOrder(by, now && !order.down()).word());
        table.sortedBy(column, address(asked), now ? (Boolean) !order.down() : null);
    }

    private PlainTable table(List<NominationList.Line> lines) {
        var table =
                new PlainTable(
                        text("nominationsView.nominationsAgain"),
                        text("nominationsView.nomination"),
                        text("nominationsView.award"),
                        text("nominationsView.nominees"),
                        text("nominationsView.from"),
                        text("nominationsView.arrived"),
                        text("nominationsView.state"));
        sorting(table, 0, ListOrder.Column.NOMINATION);
        sorting(table, 1, ListOrder.Column.AWARD);
        sorting(table, 3, ListOrder.Column.FROM);
        sorting(table, 4, ListOrder.Column.ARRIVED);
        sorting(table, 5, ListOrder.Column.STATE);
        var alike = likeness.of(edition().id());
        for (var line : lines) {
            var link = new Anchor(organise("/nomination/" + line.reference()), line.headline());
            var reference = new Paragraph(line.reference());
            reference.addClassName("reference-line");
            var cell = new Div(link, reference);
            alike.getOrDefault(line.id(), List.of())
                    .forEach(
                            it -> {
                                var said = new Paragraph("▲ " + text(it));
                                said.addClassName("reference-line");
                                cell.add(said);
                            });
            table.row(
                    cell,
                    line.categoryName(),
                    line.nominees(),
                    line.nominator(),
                    dayAndTime(line.submitted()),
                    text(line.state()));
        }
        return table;
    }

    private static String finding(NominationList.Counts counts) {
        return text("nominationsView.found", counts.arrived(), counts.toScreen());
    }
}
