package org.commend.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file is written in. Spreadsheets write UTF-8 with and without a mark, UTF-16, or the code
 * page of Windows, and put a comma, a semicolon or a tab between cells, depending on where one
 * lives.
 *
 * @param separator between cells
 * @param declared whether the first line says so ({@code sep=;}) and is no header
 */
record CsvText(Charset charset, char separator, boolean declared) {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LOOKED_AT = 8192;
    private static final char MARK = '\uFEFF';

    /**
     * Looks at the bytes.
     *
     * @throws Complaint when they are no text in any of these
     */
    static CsvText of(Path path, String name) throws IOException {
        Charset charset = charset(path, name);
        try (var reader = reader(path, charset)) {
            String first = reader.readLine();
            String header = first == null ? "" : first;
            if (header.matches("(?i)\"?sep=.\"?")) {
                char separator = header.charAt(header.indexOf('=') + 1);
                return new CsvText(charset, separator, true);
            }
            char separator = ',';
            for (char candidate : SEPARATORS) {
                if (count(header, candidate) > count(header, separator)) {
                    separator = candidate;
                }
            }
            return new CsvText(charset, separator, false);
        } catch (CharacterCodingException notText) {
            throw Complaint.at(name, 1, NO_TEXT);
        }
    }

    static final String NO_TEXT =
            "this is no text in UTF-8, UTF-16 or Windows-1252; save it as «CSV UTF-8»";

    /** The text, without the mark at its beginning. */
    BufferedReader open(Path path) throws IOException {
        return reader(path, charset);
    }

    private static BufferedReader reader(Path path, Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(Path path, String name) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0, odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0 && i % 2 == 0) {
                even++;
            }
            if (start[i] == 0 && i % 2 == 1) {
                odd++;
            }
        }
        // letters of the West have one byte of nothing beside them; no other text has such bytes
        if (odd > start.length / 3) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > start.length / 3) {
            return StandardCharsets.UTF_16BE;
        }
        if (even + odd > 0) {
            throw Complaint.at(name, 1, NO_TEXT);
        }
        return isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(Path path) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader =
                new InputStreamReader(
                        new BufferedInputStream(Files.newInputStream(path)), decoder)) {
            char[] buffer = new char[LOOKED_AT];
            while (reader.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(it -> it == separator).count();
    }
}
