package org.commend.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes lines of CSV. Texts that a spreadsheet might run as a formula get an apostrophe before
 * them.
 */
final class Csv {
    private Csv() {}

    static String line(Object... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        var text = String.valueOf(value);
        if (!text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !text.matches("[+-]?\\d+(\\.\\d+)?")) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
