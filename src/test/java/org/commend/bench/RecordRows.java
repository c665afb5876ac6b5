package org.commend.bench;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commend.figures.deliberation.Comparisons;
import org.commend.figures.deliberation.Comparisons.Comparison;
import org.commend.figures.deliberation.Comparisons.Verdict;
import org.commend.figures.record.ExportedRecord;
import org.commend.figures.record.Finding;
import org.commend.figures.record.SampleRecord;

/** Edits of a sample record, and the order of comparisons. */
final class RecordRows {
    private RecordRows() {}

    /** Every byte of a sample record, each of its 255 other values. */
    static Row edits() {
        byte[] sample = SampleRecord.bytes(SampleRecord.keys());
        long missed =
                IntStream.range(0, sample.length)
                        .parallel()
                        .mapToLong(at -> missedAt(sample, at))
                        .sum();
        return Row.equal(
                        "single-byte edits of a record of %,d bytes not found"
                                .formatted(sample.length),
                        "0",
                        String.valueOf(missed))
                .noting(" of %,d".formatted(sample.length * 255L));
    }

    private static long missedAt(byte[] sample, int at) {
        byte[] edited = sample.clone();
        long missed = 0;
        for (int other = 1; other < 256; other++) {
            edited[at] = (byte) (sample[at] + other);
            if (holds(edited)) {
                missed++;
            }
        }
        return missed;
    }

    private static boolean holds(byte[] bytes) {
        try {
            return ExportedRecord.read(bytes).check().stream().allMatch(Finding::holds);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    static Row comparisons() {
        var random = new Random(4);
        var names = IntStream.range(0, 12).mapToObj(i -> "n" + i).toList();
        var comparisons = new java.util.ArrayList<Comparison>();
        for (int n = 0; n < 150; n++) {
            int a = random.nextInt(12), b = (a + 1 + random.nextInt(11)) % 12;
            comparisons.add(
                    new Comparison(
                            names.get(a), names.get(b), Verdict.values()[random.nextInt(3)]));
        }
        var before = merits(names, comparisons);
        double worst = 0;
        for (int shuffle = 0; shuffle < 50; shuffle++) {
            Collections.shuffle(comparisons, random);
            var now = merits(names, comparisons);
            for (int i = 0; i < now.size(); i++) {
                worst = Math.max(worst, Math.abs(now.get(i).merit() - before.get(i).merit()));
                worst = Math.max(worst, Math.abs(now.get(i).pWinner() - before.get(i).pWinner()));
            }
        }
        return Row.atMost(
                "150 comparisons in 50 other orders: largest change",
                "the first order",
                worst,
                1e-9,
                "");
    }

    private static List<Comparisons.Merit> merits(
            List<String> names, List<Comparison> comparisons) {
        return Comparisons.of(names, comparisons, 3, 1, 2000).merits();
    }
}
