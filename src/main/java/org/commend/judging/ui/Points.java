package org.commend.judging.ui;

import java.util.Locale;

/** Figures as people read them: never more certain than they are, and no zero with a sign. */
final class Points {
    private Points() {}

    /** One digit behind the point. */
    static String of(double points) {
        String text = String.format(Locale.UK, "%.1f", points);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
    }

    /** The same with its sign, where it has one. */
    static String signed(double points) {
        String text = of(points);
        return points > 0 && !text.equals("0.0") ? "+" + text : text;
    }

    /** Per cent; what is nearly certain is not called certain. */
    static String chance(double chance) {
        if (chance > 0.99 && chance < 1) {
            return "> 99 %";
        }
        if (chance < 0.01 && chance > 0) {
            return "< 1 %";
        }
        return Math.round(chance * 100) + " %";
    }
}
