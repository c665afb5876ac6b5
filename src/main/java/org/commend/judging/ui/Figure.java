package org.commend.judging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.commend.judging.StandingQueries.Row;

/**
 * Quiet pictures of figures. What they show stands beside them as text too, so they are hidden from
 * screen readers.
 */
final class Figure {
    private static final int WIDTH = 330;

    private Figure() {}

    /** A large number over its words. */
    static Div of(String number, String words) {
        var figure = new Div();
        figure.getElement().appendChild(new Element("strong").setText(number));
        figure.add(new Span(words));
        return figure;
    }

    /**
     * The range as a band, the calibrated score as a dot, the mean as a ring, on the scale of the
     * table.
     */
    static Component range(Row row, Scale scale, String colour) {
        var ticks = new StringBuilder();
        for (double tick : scale.ticks()) {
            ticks.append(
                    String.format(
                            Locale.ROOT,
                            "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"26\" stroke=\"#efe9df\"/>",
                            x(scale, tick)));
        }
        String svg =
                String.format(
                        Locale.ROOT,
                        """
                        <svg viewBox="0 0 %d 26" aria-hidden="true">%s<line x1="0" x2="%d" y1="13" y2="13" stroke="#e6dfd3"/>
                        <line x1="%.1f" x2="%.1f" y1="13" y2="13" stroke="%s" stroke-opacity=".4" stroke-width="7" stroke-linecap="round"/>
                        <circle cx="%.1f" cy="13" r="6.500" fill="%s"/><circle cx="%.1f" cy="13" r="4" fill="none" stroke="#5b6170" stroke-width="2"/></svg>
                        """,
                        WIDTH,
                        ticks,
                        WIDTH,
                        x(scale, row.low()),
                        x(scale, row.high()),
                        colour,
                        x(scale, row.calibrated()),
                        colour,
                        x(scale, row.mean()));
        var range = new Div(drawn(svg.strip()));
        range.addClassName("range");
        return range;
    }

    /** The numbers of the scale, over the ranges. */
    static Component axis(Scale scale) {
        var axis = new Div();
        axis.addClassName("axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        for (double tick : scale.ticks()) {
            var number = new Span(Points.of(tick).replace(".0", ""));
            number.getStyle()
                    .set("left", String.format(Locale.ROOT, "%.2f%%", 100 * scale.at(tick)));
            axis.add(number);
        }
        return axis;
    }

    /** A chance as a bar and in per cent. */
    static Component chance(double chance, String colour) {
        String svg =
                String.format(
                        Locale.ROOT,
                        "<svg viewBox=\"0 0 110 8\" aria-hidden=\"true\"><rect width=\"110\" height=\"8\" rx=\"4\" fill=\"#efe7da\"/><rect width=\"%.1f\" height=\"8\" rx=\"4\" fill=\"%s\"/></svg>",
                        110 * chance,
                        colour);
        var bar = new Div(drawn(svg), new Span(Points.chance(chance)));
        bar.addClassName("chance");
        return bar;
    }

    /**
     * Within an element, so that the browser reads it: as the root, its viewBox would lose its
     * name.
     */
    private static Html drawn(String svg) {
        return new Html("<div>" + svg + "</div>");
    }

    private static double x(Scale scale, double value) {
        return WIDTH * scale.at(value);
    }
}
