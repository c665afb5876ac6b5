package org.commend.bench;

import java.util.Locale;

/**
 * One line of the table: what was measured, against what, the figure, its limit, and whether it is
 * kept.
 */
public record Row(String what, String reference, String figure, String limit, Verdict verdict) {
    public enum Verdict {
        OK,
        NOT_OK,
        SKIPPED
    }

    /** A figure that must not be above its limit. */
    public static Row atMost(
            String what, String reference, double figure, double limit, String unit) {
        return new Row(
                what,
                reference,
                shown(figure) + unit,
                "≤ " + shown(limit) + unit,
                figure <= limit ? Verdict.OK : Verdict.NOT_OK);
    }

    /** A figure that must not be below its limit. */
    public static Row atLeast(
            String what, String reference, double figure, double limit, String unit) {
        return new Row(
                what,
                reference,
                shown(figure) + unit,
                "≥ " + shown(limit) + unit,
                figure >= limit ? Verdict.OK : Verdict.NOT_OK);
    }

    public static Row equal(String what, String reference, String figure) {
        return new Row(
                what,
                reference,
                figure,
                "equal",
                reference.equals(figure) ? Verdict.OK : Verdict.NOT_OK);
    }

    public static Row skipped(String what, String why) {
        return new Row(what, "", why, "", Verdict.SKIPPED);
    }

    public Row noting(String note) {
        return new Row(what, reference, figure + note, limit, verdict);
    }

    static String shown(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-3) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
