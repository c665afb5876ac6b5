package org.commend.figures.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Exchanges judges between nominations so that their graph becomes one piece and common reads
 * spread, because only judges who are connected can be compared.
 *
 * <p>First, while there are several pieces: of all exchanges between the smallest piece and the
 * others, the one that costs least affinity and leaves fewer pieces. Then exchanges in random order
 * (from the seed) that lower
 *
 * <pre>
 * −Σ affinity + γ Σ_{judges a &lt; b} (nominations in common)²,   γ = .004 affinities
 * </pre>
 *
 * and leave no more pieces than before. Every exchange keeps both judges' loads, is between free
 * pairs (so conflicts cannot rise), and leaves given, locked and present assignments alone; all
 * together give up no more affinity than the budget. Local search: no optimum is claimed. O(slots²)
 * for each joining, then at most {@value #TRIALS} trials of O(reads).
 */
final class Connecting {
    private static final double GAMMA = 0.004;
    private static final int TRIALS = 1_000_000;
    private static final int ROUNDS = 40;
    private static final int TRIED = 400;
    private static final double TINY = 1e-9;

    private final Panel panel;
    private final SplittableRandom random;
    private final Set<Pair> swapped = new HashSet<>();
    private double spent;
    private int pieces;

    private record Exchange(Panel.Slot one, Panel.Slot other, double loss) {}

    Connecting(Panel panel, Wishes wishes) {
        this.panel = panel;
        random = new SplittableRandom(wishes.seed());
    }

    /** Pairs that are there because of an exchange. */
    Set<Pair> swapped() {
        return swapped;
    }

    void run(double budget) {
        pieces = panel.pieces();
        if (panel.movable.size() < 2) {
            return;
        }
        while (pieces > 1 && join(budget)) {}
        spread(budget);
    }

    private boolean join(double budget) {
        int[] piece = panel.pieceOf();
        int smallest = smallest(piece);
        var inside = new ArrayList<Panel.Slot>();
        var outside = new ArrayList<Panel.Slot>();
        for (var slot : panel.movable) {
            (piece[slot.judge] == smallest ? inside : outside).add(slot);
        }
        var exchanges =
                new java.util.PriorityQueue<Exchange>(
                        Comparator.comparingDouble(Exchange::loss).reversed());
        for (var one : inside) {
            for (var other : outside) {
                double loss = loss(one, other);
                if (!(loss + spent <= budget + TINY)) {
                    continue;
                }
                if (exchanges.size() == TRIED && loss >= exchanges.element().loss()) {
                    continue;
                }
                exchanges.add(new Exchange(one, other, loss));
                if (exchanges.size() > TRIED) {
                    exchanges.remove();
                }
            }
        }
        List<Exchange> cheapest =
                exchanges.stream().sorted(Comparator.comparingDouble(Exchange::loss)).toList();
        for (var exchange : cheapest) {
            exchange(exchange.one(), exchange.other());
            int now = panel.pieces();
            if (now < pieces) {
                settle(exchange.one(), exchange.other(), exchange.loss());
                pieces = now;
                return true;
            }
            exchange(exchange.one(), exchange.other());
        }
        return false;
    }

    private static int smallest(int[] piece) {
        int[] size = new int[piece.length];
        for (int p : piece) {
            if (p >= 0) {
                size[p]++;
            }
        }
        int best = -1;
        for (int p = 0; p < size.length; p++) {
            if (size[p] > 0 && (best < 0 || size[p] < size[best])) {
                best = p;
            }
        }
        return best;
    }

    private void spread(double budget) {
        var slots = panel.movable;
        long trials = Math.min(TRIALS, (long) ROUNDS * slots.size());
        for (long trial = 0; trial < trials; trial++) {
            var one = slots.get(random.nextInt(slots.size()));
            var other = slots.get(random.nextInt(slots.size()));
            double loss = loss(one, other);
            if (!(loss + spent <= budget + TINY)) {
                continue;
            }
            int change = exchange(one, other);
            boolean better = loss + GAMMA * change < -TINY;
            if (better && panel.pieces() <= pieces) {
                settle(one, other, loss);
            } else {
                exchange(one, other);
            }
        }
    }

    /** The affinity lost by an exchange; NaN where it cannot be. */
    private double loss(Panel.Slot one, Panel.Slot other) {
        if (one.judge == other.judge || one.nomination == other.nomination) {
            return Double.NaN;
        }
        double there = panel.affinity(one.nomination, other.judge);
        double here = panel.affinity(other.nomination, one.judge);
        if (Double.isNaN(there) || Double.isNaN(here)) {
            return Double.NaN;
        }
        if (panel.reads(one.nomination, other.judge) || panel.reads(other.nomination, one.judge)) {
            return Double.NaN;
        }
        return panel.affinity(one.nomination, one.judge)
                + panel.affinity(other.nomination, other.judge)
                - there
                - here;
    }

    private int exchange(Panel.Slot one, Panel.Slot other) {
        int first = one.judge, second = other.judge;
        return panel.give(one, second) + panel.give(other, first);
    }

    private void settle(Panel.Slot one, Panel.Slot other, double loss) {
        spent += loss;
        swapped.add(panel.layout.pair(one.nomination, one.judge));
        swapped.add(panel.layout.pair(other.nomination, other.judge));
    }
}
