package org.commend.figures.calibration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads as arrays. Names are numbered in their sorted order and reads are sorted, so that the order
 * in which they were told changes nothing, to the last digit.
 */
final class Table {
    final List<String> nominations;
    final List<String> judges;
    final List<String> categories;
    final int[] nomination; // of each read
    final int[] judge; // of each read
    final int[] category; // of each read
    final int[] categoryOf; // of each nomination
    final double[] score; // of each read, in points

    Table(List<Read> unsorted) {
        var reads =
                unsorted.stream()
                        .sorted(Comparator.comparing(Read::nomination).thenComparing(Read::judge))
                        .toList();
        nominations = reads.stream().map(Read::nomination).distinct().toList();
        judges = reads.stream().map(Read::judge).distinct().sorted().toList();
        categories = reads.stream().map(Read::category).distinct().sorted().toList();
        var nominationNumbers = numbered(nominations);
        var judgeNumbers = numbered(judges);
        var categoryNumbers = numbered(categories);
        int n = reads.size();
        nomination = new int[n];
        judge = new int[n];
        category = new int[n];
        score = new double[n];
        categoryOf = new int[nominations.size()];
        for (int r = 0; r < n; r++) {
            var read = reads.get(r);
            nomination[r] = nominationNumbers.getOrDefault(read.nomination(), 0);
            judge[r] = judgeNumbers.getOrDefault(read.judge(), 0);
            category[r] = categoryNumbers.getOrDefault(read.category(), 0);
            categoryOf[nomination[r]] = category[r];
            score[r] = read.score();
        }
    }

    private static Map<String, Integer> numbered(List<String> names) {
        var numbers = new HashMap<String, Integer>(names.size() * 2);
        for (var name : names) {
            numbers.put(name, numbers.size());
        }
        return numbers;
    }

    int reads() {
        return score.length;
    }

    /** Smallest, sum, largest and count by number: the raw figures of nominations or of judges. */
    Raw raw(int[] by, int size) {
        var raw = new Raw(new int[size], new double[size], new double[size], new double[size]);
        java.util.Arrays.fill(raw.least, Double.POSITIVE_INFINITY);
        java.util.Arrays.fill(raw.most, Double.NEGATIVE_INFINITY);
        for (int r = 0; r < score.length; r++) {
            int i = by[r];
            raw.count[i]++;
            raw.sum[i] += score[r];
            raw.least[i] = Math.min(raw.least[i], score[r]);
            raw.most[i] = Math.max(raw.most[i], score[r]);
        }
        return raw;
    }

    record Raw(int[] count, double[] sum, double[] least, double[] most) {
        double mean(int i) {
            return sum[i] / count[i];
        }

        double spread(int i) {
            return most[i] - least[i];
        }
    }
}
