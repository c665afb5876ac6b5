package org.commend.figures.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A digest of a {@link Ground}: each fact a line whose parts are length-prefixed, the lines sorted
 * by kind.
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
        print.lines(
                ground.affinities().entrySet().stream()
                        .map(a -> line("affinity", a.getKey(), String.valueOf(a.getValue()))));
        print.lines(Stream.of(line("otherwise", String.valueOf(ground.otherwise()))));
        print.pairs("conflict", ground.conflicts());
        print.pairs("locked", ground.locked());
        print.pairs("given", ground.given());
        print.pairs("present", ground.present());
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void pairs(String kind, Collection<Pair> pairs) {
        lines(pairs.stream().map(pair -> line(kind, pair)));
    }

    private void lines(Stream<String> lines) {
        lines.sorted().forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(String kind, Pair pair, String... rest) {
        return line(
                kind,
                Stream.concat(Stream.of(pair.nomination(), pair.judge()), Stream.of(rest))
                        .toArray(String[]::new));
    }

    private static String line(String kind, String... parts) {
        var line = new StringBuilder(kind);
        for (var part : parts) {
            line.append(' ').append(part.length()).append(':').append(part);
        }
        return line.append('\n').toString();
    }
}
