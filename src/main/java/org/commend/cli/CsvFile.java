package org.commend.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table with a header line, read one line at a time, whose complaints name the line. */
final class CsvFile implements AutoCloseable {
    static final int MOST_LINES = 2_000_000;
    private static final int LONGEST_LINE = 10_000;
    private static final int TOLD_EVERY = 200_000;

    private final String name;
    private final BufferedReader reader;
    private final PrintStream progress;
    private final boolean terminal;
    private final List<String> header;
    private long line = 1;

    CsvFile(Path path, PrintStream progress) {
        this.name = String.valueOf(path.getFileName());
        this.progress = progress;
        var console = System.console();
        terminal = console != null && console.isTerminal();
        if (Files.isDirectory(path)) throw new Complaint(name + " is a folder, not a file");
        try {
            reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new Complaint("there is no file " + path);
        } catch (IOException unreadable) {
            throw new Complaint(path + " cannot be read: " + unreadable.getMessage());
        }
        var first = read();
        if (first == null) throw complaint("the file is empty");
        if (first.startsWith("\uFEFF")) first = first.substring(1);
        header = cells(first).stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    Complaint complaint(String what) {
        return Complaint.at(name, line, what);
    }

    long line() {
        return line;
    }

    /** Where a column stands; it must be there. */
    int column(String title) {
        int column = optionalColumn(title);
        if (column < 0)
            throw complaint(
                    "the header lacks the column "
                            + title
                            + "; it has "
                            + String.join(",", header));
        return column;
    }

    int optionalColumn(String title) {
        if (header.indexOf(title) != header.lastIndexOf(title))
            throw complaint("the header has two columns " + title);
        return header.indexOf(title);
    }

    /**
     * The next line's cells, as many as the header has; empty at the end. Blank lines are passed
     * over.
     */
    List<String> next() {
        while (true) {
            var text = read();
            if (text == null) {
                if (terminal && line > TOLD_EVERY) progress.println();
                return List.of();
            }
            line++;
            if (line - 1 > MOST_LINES)
                throw complaint(
                        "more than %,d lines; that is more than any panel reads"
                                .formatted(MOST_LINES));
            if (terminal && line % TOLD_EVERY == 0) progress.printf("\r%,d lines", line);
            if (text.isBlank()) continue;
            var cells = cells(text);
            if (cells.size() != header.size())
                throw complaint(
                        "%d cells where the header has %d".formatted(cells.size(), header.size()));
            return cells;
        }
    }

    double number(String text, String title) {
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException notNumber) {
            throw complaint("the %s is not a number: %s".formatted(title, shown(text)));
        }
        if (!Double.isFinite(value) || Math.abs(value) > 1e15)
            throw complaint(
                    "the %s is not a number that can be reckoned with: %s"
                            .formatted(title, shown(text)));
        return value;
    }

    String name(String text, String title) {
        var name = text.strip();
        if (name.isEmpty()) throw complaint("the " + title + " is empty");
        return name;
    }

    private static String shown(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.isBlank()
                ? "(empty)"
                : clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }

    private @org.jspecify.annotations.Nullable String read() {
        try {
            return reader.readLine();
        } catch (CharacterCodingException notText) {
            line++;
            throw complaint("not UTF-8 text");
        } catch (IOException broken) {
            throw complaint("cannot be read further: " + broken.getMessage());
        }
    }

    private List<String> cells(String text) {
        if (text.length() > LONGEST_LINE)
            throw complaint("the line is longer than " + LONGEST_LINE + " characters");
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"')
                    cell.append(text.charAt(i++));
                else quoted = false;
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) throw complaint("a quotation mark is not closed");
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ignored) {
            // it was only read
        }
    }
}
