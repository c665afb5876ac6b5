package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A choice in motion: who reads what as slots that can be exchanged, and the judges' graph, whose
 * edge between two judges weighs as much as they have nominations in common.
 */
final class Panel {
    /** One read: a nomination's judge. Fixed and steady slots are not exchanged. */
    static final class Slot {
        final int nomination;
        final boolean movable;
        int judge;

        Slot(int nomination, int judge, boolean movable) {
            this.nomination = nomination;
            this.judge = judge;
            this.movable = movable;
        }
    }

    private static final int EXACTLY = 1_500; // judges up to whom λ₂ is computed

    final Layout layout;
    final List<Slot> movable = new ArrayList<>();
    final Slot[][] readers;
    final int[][] common; // nominations that two judges read in common
    final int[] loads;

    Panel(Layout layout, Choice choice) {
        this.layout = layout;
        int judges = layout.judges.size();
        var number = new HashMap<String, Integer>();
        for (int j = 0; j < judges; j++) {
            number.put(layout.judges.get(j).id(), j);
        }
        var fixed = layout.fixed.stream().collect(Collectors.groupingBy(Pair::nomination));
        var slots = new ArrayList<List<Slot>>();
        for (int n = 0; n < layout.nominations.size(); n++) {
            var here = new ArrayList<Slot>();
            for (int e = 0; e < layout.eligible[n].length; e++) {
                if (choice.chosen()[n][e]) {
                    here.add(new Slot(n, layout.eligible[n][e], !layout.present[n][e]));
                }
            }
            for (var pair : fixed.getOrDefault(layout.nominations.get(n).id(), List.of())) {
                var j = number.get(pair.judge());
                if (j != null) {
                    here.add(new Slot(n, j, false));
                }
            }
            slots.add(here);
        }
        readers = slots.stream().map(list -> list.toArray(Slot[]::new)).toArray(Slot[][]::new);
        common = new int[judges][judges];
        for (var list : readers) {
            for (var one : list) {
                if (one.movable) {
                    movable.add(one);
                }
                for (var other : list) {
                    if (one != other) {
                        common[one.judge][other.judge]++;
                    }
                }
            }
        }
        loads = choice.loads(layout);
    }

    boolean reads(int n, int judge) {
        for (var slot : readers[n]) {
            if (slot.judge == judge) {
                return true;
            }
        }
        return false;
    }

    /** The affinity of a judge who may be chosen for a nomination, NaN for any other. */
    double affinity(int n, int judge) {
        int place = layout.place(n, judge);
        return place < 0 ? Double.NaN : layout.affinity[n][place];
    }

    /**
     * Gives a slot to another judge; what Σ (nominations in common)² over pairs of judges changes
     * by.
     */
    int give(Slot slot, int judge) {
        int change = 0;
        for (var other : readers[slot.nomination]) {
            if (other == slot) {
                continue;
            }
            int before = common[slot.judge][other.judge]--;
            common[other.judge][slot.judge]--;
            change -= 2 * before - 1;
            int after = ++common[judge][other.judge];
            common[other.judge][judge]++;
            change += 2 * after - 1;
        }
        loads[slot.judge]--;
        loads[judge]++;
        slot.judge = judge;
        return change;
    }

    /** The piece that each judge is in; −1 for judges who read nothing. */
    int[] pieceOf() {
        int[] parent = new int[loads.length];
        for (int j = 0; j < parent.length; j++) {
            parent[j] = j;
        }
        for (var list : readers) {
            for (int i = 1; i < list.length; i++) {
                parent[root(parent, list[0].judge)] = root(parent, list[i].judge);
            }
        }
        int[] piece = new int[parent.length];
        for (int j = 0; j < piece.length; j++) {
            piece[j] = loads[j] == 0 ? -1 : root(parent, j);
        }
        return piece;
    }

    private static int root(int[] parent, int j) {
        while (parent[j] != j) {
            j = parent[j] = parent[parent[j]];
        }
        return j;
    }

    int pieces() {
        return (int)
                java.util.Arrays.stream(pieceOf()).filter(piece -> piece >= 0).distinct().count();
    }

    int repeatedPairs() {
        int repeated = 0;
        for (int a = 0; a < common.length; a++) {
            for (int b = a + 1; b < common.length; b++) {
                if (common[a][b] > 1) {
                    repeated++;
                }
            }
        }
        return repeated;
    }

    /**
     * λ₂ of the graph's Laplacian; NaN when there are fewer than two judges, or more than can be
     * computed soon.
     */
    double connectivity() {
        int judges = common.length;
        if (judges < 2 || judges > EXACTLY) {
            return Double.NaN;
        }
        double[][] laplacian = new double[judges][judges];
        for (int a = 0; a < judges; a++) {
            for (int b = 0; b < judges; b++) {
                if (a != b) {
                    laplacian[a][b] = -common[a][b];
                    laplacian[a][a] += common[a][b];
                }
            }
        }
        return Math.max(0, org.commend.figures.numerics.Spectrum.eigenvalue(laplacian, 1));
    }

    Choice choice() {
        boolean[][] chosen = new boolean[readers.length][];
        for (int n = 0; n < readers.length; n++) {
            chosen[n] = new boolean[layout.eligible[n].length];
            for (var slot : readers[n]) {
                int place = layout.place(n, slot.judge);
                if (place >= 0) {
                    chosen[n][place] = true;
                }
            }
        }
        return new Choice(chosen);
    }
}
