package org.commend.figures.assignment;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Many pairs with a figure each, five millions and more: names stand once, pairs are numbers, so
 * that one costs 12 bytes. It is read as any map; it never changes.
 */
public final class PairTable extends AbstractMap<Pair, Double> {
    /** That a pair was put twice, and the marks under which it was. */
    public static final class Twice extends IllegalArgumentException {
        private final transient Pair pair;
        private final int first;
        private final int again;

        private Twice(Pair pair, int first, int again) {
            super("a pair stands twice");
            this.pair = pair;
            this.first = first;
            this.again = again;
        }

        public Pair pair() {
            return pair;
        }

        public int first() {
            return first;
        }

        public int again() {
            return again;
        }
    }

    private final Map<String, Integer> rowOf;
    private final Map<String, Integer> columnOf;
    private final List<String> nominations; // by row, in their order
    private final List<String> judges; // by column, in their order
    private final int[][] columns; // of each row, ascending
    private final double[][] values;
    private final int size;

    private PairTable(
            List<String> nominations, List<String> judges, int[][] columns, double[][] values) {
        this.nominations = nominations;
        this.judges = judges;
        this.columns = columns;
        this.values = values;
        rowOf = numbered(nominations);
        columnOf = numbered(judges);
        size = Arrays.stream(columns).mapToInt(it -> it.length).sum();
    }

    private static Map<String, Integer> numbered(List<String> names) {
        var numbers = HashMap.<String, Integer>newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        return numbers;
    }

    static PairTable copyOf(Map<Pair, Double> pairs) {
        if (pairs instanceof PairTable already) {
            return already;
        }
        var builder = new Builder();
        pairs.forEach((pair, value) -> builder.put(pair.nomination(), pair.judge(), value, 0));
        return builder.build();
    }

    /** The same pairs as a set. */
    static Set<Pair> setOf(Collection<Pair> pairs) {
        if (pairs instanceof Keys already) {
            return already;
        }
        var builder = new Builder();
        Set.copyOf(pairs).forEach(it -> builder.put(it.nomination(), it.judge(), 0, 0));
        return builder.build().keySet();
    }

    int rows() {
        return nominations.size();
    }

    /** The row of a nomination, or −1. */
    int row(String nomination) {
        return rowOf.getOrDefault(nomination, -1);
    }

    String nomination(int row) {
        return nominations.get(row);
    }

    /** The columns' names, in their order. */
    List<String> judges() {
        return judges;
    }

    /** Where there is a figure in a row, ascending; not to be changed. */
    int[] columns(int row) {
        return columns[row];
    }

    /** The figures there; not to be changed. */
    double[] values(int row) {
        return values[row];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof Pair pair && place(pair) >= 0;
    }

    @Override
    public @Nullable Double get(@Nullable Object key) {
        if (!(key instanceof Pair pair)) {
            return null;
        }
        int place = place(pair);
        return place < 0 ? null : values[row(pair.nomination())][place];
    }

    private int place(Pair pair) {
        int row = row(pair.nomination()), column = columnOf.getOrDefault(pair.judge(), -1);
        return row < 0 || column < 0 ? -1 : Arrays.binarySearch(columns[row], column);
    }

    @Override
    public Set<Pair> keySet() {
        return new Keys(this);
    }

    @Override
    public Set<Entry<Pair, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Entry<Pair, Double>> iterator() {
                return new Entries();
            }
        };
    }

    /** The pairs without their figures. */
    static final class Keys extends AbstractSet<Pair> {
        final PairTable table;

        private Keys(PairTable table) {
            this.table = table;
        }

        @Override
        public int size() {
            return table.size;
        }

        @Override
        public boolean contains(@Nullable Object pair) {
            return table.containsKey(pair);
        }

        @Override
        public Iterator<Pair> iterator() {
            var entries = table.new Entries();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Pair next() {
                    return entries.next().getKey();
                }
            };
        }
    }

    private final class Entries implements Iterator<Entry<Pair, Double>> {
        private int row;
        private int place;

        @Override
        public boolean hasNext() {
            while (row < columns.length && place == columns[row].length) {
                row++;
                place = 0;
            }
            return row < columns.length;
        }

        @Override
        public Entry<Pair, Double> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var pair = new Pair(nominations.get(row), judges.get(columns[row][place]));
            return Map.entry(pair, values[row][place++]);
        }
    }

    /** Pairs as they are read, in any order. */
    public static final class Builder {
        private static final int FIRST = 8;
        private static final double MORE = 1.5;
        private final Map<String, Integer> rowOf = new HashMap<>();
        private final Map<String, Integer> columnOf = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private int size;

        private static final class Row {
            int[] columns = new int[FIRST];
            double[] values = new double[FIRST];
            int[] marks = new int[FIRST];
            int count;
        }

        /**
         * @param mark where it was read, told when it comes twice
         */
        public void put(String nomination, String judge, double value, int mark) {
            int number = rowOf.computeIfAbsent(nomination, it -> rows.size());
            if (number == rows.size()) {
                rows.add(new Row());
            }
            Row row = rows.get(number);
            if (row.count == row.columns.length) {
                int more = (int) (row.count * MORE) + 1;
                row.columns = Arrays.copyOf(row.columns, more);
                row.values = Arrays.copyOf(row.values, more);
                row.marks = Arrays.copyOf(row.marks, more);
            }
            row.columns[row.count] = columnOf.computeIfAbsent(judge, it -> columnOf.size());
            row.values[row.count] = value;
            row.marks[row.count++] = mark;
            size++;
        }

        public int size() {
            return size;
        }

        /**
         * @throws Twice of the pair that is met first for a second time
         */
        public PairTable build() {
            return build(value -> value);
        }

        /** The same, with each figure put through something. */
        public PairTable build(DoubleUnaryOperator each) {
            var nominations = rowOf.keySet().stream().sorted().toList();
            var judges = columnOf.keySet().stream().sorted().toList();
            int[] order = new int[judges.size()];
            for (int i = 0; i < order.length; i++) {
                order[columnOf.getOrDefault(judges.get(i), -1)] = i;
            }
            int[][] columns = new int[nominations.size()][];
            double[][] values = new double[nominations.size()][];
            Twice twice = null;
            for (int n = 0; n < columns.length; n++) {
                String nomination = nominations.get(n);
                int number = rowOf.getOrDefault(nomination, -1);
                Row row = rows.get(number);
                long[] sorted = sorted(row, order);
                columns[n] = new int[row.count];
                values[n] = new double[row.count];
                for (int i = 0; i < row.count; i++) {
                    int at = (int) sorted[i];
                    columns[n][i] = (int) (sorted[i] >> 32);
                    values[n][i] = each.applyAsDouble(row.values[at]);
                    boolean again = i > 0 && columns[n][i] == columns[n][i - 1];
                    if (again && (twice == null || row.marks[at] < twice.again())) {
                        var pair = new Pair(nomination, judges.get(columns[n][i]));
                        twice = new Twice(pair, row.marks[(int) sorted[i - 1]], row.marks[at]);
                    }
                }
                rows.set(number, new Row()); // what is copied needs no room any more
            }
            if (twice != null) {
                throw twice;
            }
            return new PairTable(nominations, judges, columns, values);
        }

        /** Column and place in one number; of equal columns the one that came first is first. */
        private static long[] sorted(Row row, int[] order) {
            long[] sorted = new long[row.count];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = (long) order[row.columns[i]] << 32 | i;
            }
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
