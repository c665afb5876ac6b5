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
     * The range as a band, the calibrated score as a dot, the mean as a ring, between two ends of
     * the scale.
     */
    static Component range(Row row, double from, double to, String colour) {
        String svg =
                String.format(
                        Locale.ROOT,
                        """
                        <svg viewBox="0 0 %d 26" preserveAspectRatio="none" aria-hidden="true"><line x1="0" x2="%d" y1="13" y2="13" stroke="#e6dfd3"/>
                        <line x1="%.1f" x2="%.1f" y1="13" y2="13" stroke="%s" stroke-opacity=".4" stroke-width="7" stroke-linecap="round"/>
                        <circle cx="%.1f" cy="13" r="6.500" fill="%s"/><circle cx="%.1f" cy="13" r="4" fill="none" stroke="#5b6170" stroke-width="2"/></svg>
                        """,
                        WIDTH,
                        WIDTH,
                        x(row.low(), from, to),
                        x(row.high(), from, to),
                        colour,
                        x(row.calibrated(), from, to),
                        colour,
                        x(row.mean(), from, to));
        var range = new Div(new Html(svg.strip()));
        range.addClassName("range");
        return range;
    }

    /** A chance as a bar and in per cent. */
    static Component chance(double chance, String colour) {
        String svg =
                String.format(
                        Locale.ROOT,
                        "<svg viewBox=\"0 0 110 8\" aria-hidden=\"true\"><rect width=\"110\" height=\"8\" rx=\"4\" fill=\"#efe7da\"/><rect width=\"%.1f\" height=\"8\" rx=\"4\" fill=\"%s\"/></svg>",
                        110 * chance,
                        colour);
        var bar = new Div(new Html(svg), new Span(Math.round(chance * 100) + " %"));
        bar.addClassName("chance");
        return bar;
    }

    private static double x(double value, double from, double to) {
        return 8 + (WIDTH - 16) * Math.clamp((value - from) / Math.max(0.01, to - from), 0, 1);
    }
}
