package org.commend.cli;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: with a point or with a comma, one way in a file. What only a
 * programmer takes for a number ({@code 7d}, {@code 0x1p3}) is none, and nothing is guessed where a
 * mark could also separate thousands.
 */
final class CsvNumbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)[+-]?(nan|inf|infinity)");
    private static final double GREATEST = 1e15;

    private final CsvFile file;
    private @Nullable Character mark;
    private String first = "";

    CsvNumbers(CsvFile file) {
        this.file = file;
    }

    double read(String cell, String title) {
        String text = CsvNames.tidy(cell).replace('\u2212', '-');
        boolean usual = isUsual(text);
        if (!usual && NO_NUMBER.matcher(text).matches()) {
            throw beyond(cell, title);
        }
        if (!usual && !NUMBER.matcher(text).matches()) {
            throw file.complaint(
                    "the %s is not a number: %s%s"
                            .formatted(title, CsvFile.shown(cell), wayOn(text)));
        }
        one(text, title);
        double value = Double.parseDouble(text.replace(',', '.'));
        if (!Double.isFinite(value) || Math.abs(value) > GREATEST) {
            throw beyond(cell, title);
        }
        return value;
    }

    /** Digits with one mark among them, as nearly every number is; this saves its time. */
    private static boolean isUsual(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (i == 0 || ++marks > 1 || (c != '.' && c != ','))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private void one(String text, String title) {
        int at = Math.max(text.indexOf('.'), text.indexOf(','));
        if (at < 0) {
            return;
        }
        char here = text.charAt(at);
        if (mark == null) {
            mark = here;
            first = "%s in line %d".formatted(text, file.line());
        } else if (mark != here) {
            throw file.complaint(
                    "the %s %s is written another way than %s; write all with a point or all with a comma"
                            .formatted(title, text, first));
        }
    }

    private static String wayOn(String text) {
        return text.matches("[+-]?\\d{1,3}(?:[., ’']\\d{3})+(?:[.,]\\d+)?")
                ? "; write it without marks between thousands"
                : "";
    }

    private Complaint beyond(String cell, String title) {
        return file.complaint(
                "the %s is not a number that can be reckoned with: %s"
                        .formatted(title, CsvFile.shown(cell)));
    }
}
