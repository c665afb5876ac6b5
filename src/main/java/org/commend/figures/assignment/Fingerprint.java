package org.commend.figures.assignment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A digest of a {@link Ground}: each fact a line whose parts are length-prefixed, the lines of a
 * kind in order; affinities as a table of numbers.
 */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String of(Ground ground) {
        var print = new Fingerprint();
        print.lines(
                ground.nominations().stream()
                        .map(
                                n ->
                                        line(
                                                "nomination",
                                                n.id(),
                                                n.category(),
                                                String.valueOf(n.reads()))));
        print.lines(
                ground.judges().stream()
                        .map(
                                j ->
                                        line(
                                                "judge",
                                                j.id(),
                                                String.valueOf(j.least()),
                                                String.valueOf(j.most()))));
        print.table(ground.table());
        print.lines(Stream.of(line("otherwise", String.valueOf(ground.otherwise()))));
        print.pairs("conflict", ground.conflicts().stream());
        print.pairs("locked", ground.locked().stream().sorted());
        print.pairs("given", ground.given().stream().sorted());
        print.pairs("present", ground.present().stream().sorted());
        return HexFormat.of().formatHex(print.digest.digest());
    }

    /** Names once, then every figure by the numbers of its names: there may be millions. */
    private void table(PairTable table) {
        lines(table.judges().stream().map(it -> line("column", it)));
        for (int row = 0; row < table.rows(); row++) {
            int[] columns = table.columns(row);
            add(line("row", table.nomination(row), String.valueOf(columns.length)));
            var bytes = ByteBuffer.allocate(columns.length * (Integer.BYTES + Double.BYTES));
            for (int i = 0; i < columns.length; i++) {
                bytes.putInt(columns[i]).putDouble(table.values(row)[i]);
            }
            digest.update(bytes.flip());
        }
    }

    /** In their order. */
    private void pairs(String kind, Stream<Pair> pairs) {
        pairs.forEach(it -> add(line(kind, it.nomination(), it.judge())));
    }

    private void lines(Stream<String> lines) {
        lines.sorted().forEach(this::add);
    }

    private void add(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String kind, String... parts) {
        var line = new StringBuilder(kind);
        for (var part : parts) {
            line.append(' ').append(part.length()).append(':').append(part);
        }
        return line.append('\n').toString();
    }
}
