package org.commend.judging.ui;

import java.util.ArrayList;
import java.util.List;
import org.commend.judging.StandingQueries.Row;

/**
 * From where to where the figures of a table reach, and where on a line a value lies.
 *
 * @param from,to in points
 */
record Scale(double from, double to) {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
    private static final int MOST_TICKS = 6;
    private static final double MARGIN = 0.025;

    static Scale of(List<Row> rows) {
        var read = rows.stream().filter(it -> !it.unread()).toList();
        double from =
                read.stream().mapToDouble(it -> Math.min(it.low(), it.mean())).min().orElse(0);
        double to =
                read.stream().mapToDouble(it -> Math.max(it.high(), it.mean())).max().orElse(10);
        return new Scale(from, Math.max(to, from + 0.01));
    }

    /** Between 0 and 1, with a little air at both ends. */
    double at(double value) {
        return MARGIN + (1 - 2 * MARGIN) * Math.clamp((value - from) / (to - from), 0, 1);
    }

    /** Round numbers within, at most six. */
    List<Double> ticks() {
        double step = STEPS[STEPS.length - 1];
        for (double it : STEPS) {
            if ((to - from) / it <= MOST_TICKS - 1) {
                step = it;
                break;
            }
        }
        var ticks = new ArrayList<Double>();
        for (double tick = Math.ceil(from / step - 1e-9) * step; tick <= to + 1e-9; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
