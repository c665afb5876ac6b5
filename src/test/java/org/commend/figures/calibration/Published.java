package org.commend.figures.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the published tables that lie among the test resources. */
public final class Published {
    private Published() {}

    public static String text(String name) {
        try (InputStream in = Published.class.getResourceAsStream("/figures/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such table: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines after the header, split at commas and stripped. */
    public static List<String[]> rows(String name) {
        return rowsOf(text(name));
    }

    public static List<String[]> rowsOf(String text) {
        return text.lines().skip(1).filter(line -> !line.isBlank()).map(Published::cells).toList();
    }

    private static String[] cells(String line) {
        var cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip().replace("\"", "");
        }
        return cells;
    }

    public static Reads reads(String name) {
        return readsOf(text(name));
    }

    public static Reads readsOf(String text) {
        return Reads.of(
                rowsOf(text).stream()
                        .map(row -> new Read(row[0], "", row[1], Double.parseDouble(row[2])))
                        .toList());
    }

    public static double[][] table(String name) {
        return rows(name).stream()
                .map(row -> java.util.Arrays.stream(row).mapToDouble(Published::value).toArray())
                .toArray(double[][]::new);
    }

    private static double value(String cell) {
        return cell.equals("NA") || cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    public static double[][] transposed(double[][] table) {
        var result = new double[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                result[j][i] = table[i][j];
            }
        }
        return result;
    }
}
