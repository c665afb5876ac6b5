package org.commend.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header, as people and spreadsheets write it, read one record at a time; complaints
 * name the line in which the record begins, and the way on.
 */
final class CsvFile implements AutoCloseable {
    static final int MOST_LINES = 2_000_000;
    private static final int LONGEST_RECORD = 10_000;
    private static final int TOLD_EVERY = 200_000;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final String name;
    private final int most;
    private final PrintStream progress;
    private final boolean terminal;
    private final CsvText text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final CsvNumbers numbers = new CsvNumbers(this);
    private long line = 1;

    CsvFile(Path path, PrintStream progress) {
        this(path, progress, MOST_LINES);
    }

    /**
     * @param most lines that are taken
     */
    CsvFile(Path path, PrintStream progress, int most) {
        this.most = most;
        this.name = String.valueOf(path.getFileName());
        this.progress = progress;
        var console = System.console();
        terminal = console != null && console.isTerminal();
        if (Files.isDirectory(path)) {
            throw new Complaint(name + " is a folder, not a file");
        }
        try {
            text = CsvText.of(path, name);
            reader =
                    CsvReader.builder()
                            .fieldSeparator(text.separator())
                            .skipEmptyLines(false)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .allowExtraCharsAfterClosingQuote(false)
                            .allowUnclosedQuote(false)
                            .detectBomHeader(false)
                            .ofCsvRecord(text.open(path));
        } catch (NoSuchFileException missing) {
            throw new Complaint("there is no file " + path);
        } catch (IOException unreadable) {
            throw new Complaint(path + " cannot be read: " + unreadable.getMessage());
        }
        records = reader.iterator();
        if (text.declared()) {
            read();
        }
        var first = read();
        if (first == null || isBlank(first)) {
            throw complaint("the file is empty");
        }
        header =
                first.getFields().stream()
                        .map(cell -> CsvNames.tidy(cell).toLowerCase(Locale.ROOT))
                        .toList();
        if (text.charset().equals(CsvText.WINDOWS)) {
            progress.println(
                    "Note: "
                            + name
                            + " is not UTF-8 and was read as Windows-1252; if letters are wrong, save it as «CSV UTF-8».");
        }
    }

    Complaint complaint(String what) {
        return Complaint.at(name, line, what);
    }

    Complaint complaint(long line, String what) {
        return Complaint.at(name, line, what);
    }

    /** Says something that a person should know, and goes on. */
    void note(String sentence) {
        progress.println("Note: " + name + ", line " + line + ": " + sentence);
    }

    long line() {
        return line;
    }

    /** Where a column stands; it must be there. */
    int column(String title) {
        int column = optionalColumn(title);
        if (column < 0) {
            throw complaint(
                    "the header lacks the column %s; it has %s"
                            .formatted(title, String.join(",", header)));
        }
        return column;
    }

    int optionalColumn(String title) {
        if (header.indexOf(title) != header.lastIndexOf(title)) {
            throw complaint("the header has two columns " + title);
        }
        return header.indexOf(title);
    }

    /**
     * The next record's cells, as many as the header has; empty at the end. Records without any
     * text are passed over: spreadsheets leave them at the end.
     */
    List<String> next() {
        while (true) {
            var record = read();
            if (record == null) {
                if (terminal && line > TOLD_EVERY) {
                    progress.println();
                }
                return List.of();
            }
            if (line - 1 > most) {
                throw complaint(
                        "more than %,d lines; that is more than any panel reads".formatted(most));
            }
            if (terminal && line % TOLD_EVERY == 0) {
                progress.printf("\r%,d lines", line);
            }
            if (isBlank(record)) {
                continue;
            }
            var cells = record.getFields();
            while (cells.size() > header.size() && cells.getLast().isBlank()) {
                cells = cells.subList(0, cells.size() - 1);
            }
            if (cells.size() != header.size()) {
                throw complaint(
                        "%d cells where the header has %d%s"
                                .formatted(cells.size(), header.size(), wayOn(cells.size())));
            }
            return cells;
        }
    }

    /** A number with a comma makes two cells where commas stand between cells. */
    private String wayOn(int cells) {
        return text.separator() == ',' && cells > header.size()
                ? "; put what has a comma in it into quotation marks, or save with semicolons"
                : "";
    }

    double number(String cell, String title) {
        return numbers.read(cell, title);
    }

    String name(String cell, String title) {
        var name = CsvNames.tidy(cell);
        if (name.isEmpty()) {
            throw complaint("the " + title + " is empty");
        }
        return name;
    }

    static String shown(String cell) {
        var clean = cell.replaceAll("\\p{Cntrl}", "?");
        return clean.isBlank()
                ? "(empty)"
                : clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }

    private static boolean isBlank(CsvRecord record) {
        for (String cell : record.getFields()) {
            if (!CsvNames.tidy(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable CsvRecord read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            line = record.getStartingLineNumber();
            int length = 0;
            for (String cell : record.getFields()) {
                length += cell.length();
            }
            if (length > LONGEST_RECORD) {
                throw complaint("the line is longer than " + LONGEST_RECORD + " characters");
            }
            return record;
        } catch (CsvParseException broken) {
            throw broken(broken);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause() instanceof CharacterCodingException
                    ? complaint(CsvText.NO_TEXT)
                    : complaint("cannot be read further: " + unreadable.getMessage());
        }
    }

    private Complaint broken(CsvParseException broken) {
        Throwable cause = broken.getCause();
        if (cause instanceof CharacterCodingException) {
            return complaint(CsvText.NO_TEXT);
        }
        String message =
                String.valueOf(broken.getMessage())
                        + " "
                        + (cause == null ? "" : cause.getMessage());
        Matcher where = LINE.matcher(message);
        if (where.find()) {
            line = Long.parseLong(where.group(1));
        }
        return complaint(
                message.contains("after closing quote")
                        ? "text follows a closed quotation mark; a mark within a text is written twice"
                        : "a quotation mark is not closed");
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
