package org.commend.judging.ui;

import static org.commend.uikit.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.commend.accounts.AccountId;
import org.commend.judging.PanelMember;
import org.commend.programme.Category;
import org.commend.uikit.Pages;
import org.commend.uikit.PlainTable;
import org.jspecify.annotations.Nullable;

/** Who is on which panel, and how far: a line for each judge, a column for each award. */
class PanelsTable extends Div {
    private final transient BiConsumer<Category, PanelMember> takeOff;
    private final boolean open;
    private final Div page = new Div();

    /**
     * @param open whether panels may change still
     */
    PanelsTable(
            List<Category> awards,
            List<PanelMember> members,
            boolean open,
            BiConsumer<Category, PanelMember> takeOff) {
        this.takeOff = takeOff;
        this.open = open;
        page.addClassNames("table-scroll", "panels");
        Map<AccountId, List<PanelMember>> judges = new LinkedHashMap<>();
        members.stream()
                .sorted(java.util.Comparator.comparing(PanelMember::name))
                .forEach(
                        it -> judges.computeIfAbsent(it.account(), a -> new ArrayList<>()).add(it));
        var all = List.copyOf(judges.values());
        var sizes = new ArrayList<Object>(List.of(text("panelsTable.judgesOnThePanel")));
        awards.forEach(it -> sizes.add(size(it, members)));
        add(
                page,
                new Pages(
                        text("panelsTable.theJudges"),
                        all.size(),
                        number -> show(awards, all, sizes, number)));
        show(awards, all, sizes, 0);
    }

    /** Some of the judges, and below them how large each panel is as a whole. */
    private void show(
            List<Category> awards, List<List<PanelMember>> all, List<Object> sizes, int number) {
        var columns = new ArrayList<String>(List.of(text("panelsTable.judge")));
        awards.forEach(it -> columns.add(it.name()));
        var table =
                new PlainTable(
                        text("panelsTable.judgesAndTheirPanels"), columns.toArray(String[]::new));
        all.stream()
                .skip((long) number * Pages.LINES)
                .limit(Pages.LINES)
                .forEach(
                        seats -> {
                            var cells = new ArrayList<Object>();
                            cells.add(judge(seats.getFirst()));
                            awards.forEach(it -> cells.add(seat(it, seats)));
                            table.row(cells.toArray());
                        });
        table.row(sizes.toArray()).addClassName("sums");
        page.removeAll();
        page.add(table);
    }

    private static Div judge(PanelMember it) {
        var name = new Span(it.name());
        name.getStyle().set("font-weight", "650");
        var email = new Paragraph(it.email());
        email.addClassName("reference-line");
        return new Div(name, email);
    }

    private Component seat(Category award, List<PanelMember> seats) {
        PanelMember seat = memberOf(award, seats);
        if (seat == null) {
            return new Span("–");
        }
        var figures =
                new Paragraph(read(seat) + (seat.chair() ? " · " + text("panelsTable.chair") : ""));
        var cell = new Div(figures);
        cell.addClassName("seat");
        if (seat.recused() > 0) {
            var conflicts = new Paragraph(text("panelsTable.conflicts", seat.recused()));
            conflicts.addClassName("reference-line");
            cell.add(conflicts);
        }
        if (open) {
            var button =
                    new Button(text("panelsTable.takeOff"), click -> takeOff.accept(award, seat));
            button.setAriaLabel(text("panelsTable.takeOffFrom", seat.name(), award.name()));
            cell.add(button);
        }
        return cell;
    }

    private static @Nullable PanelMember memberOf(Category award, List<PanelMember> seats) {
        return seats.stream()
                .filter(it -> it.category().equals(award.id()))
                .findFirst()
                .orElse(null);
    }

    /** What is submitted of all that the judge was given; both figures count the same reads. */
    private static String read(PanelMember it) {
        return it.assigned() == 0
                ? text("panelsTable.nothingToRead")
                : text("panelsTable.ofRead", it.submitted(), it.assigned());
    }

    private static String size(Category award, List<PanelMember> members) {
        long size = members.stream().filter(it -> it.category().equals(award.id())).count();
        return size < award.reads()
                ? text("panelsTable.ofOrMore", size, award.reads())
                : String.valueOf(size);
    }
}
