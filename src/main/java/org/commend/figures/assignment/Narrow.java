package org.commend.figures.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A minimum cut of the network, seen from a nomination that lacks reads.
 *
 * <p>From that nomination walk to every judge who may read it and does not, from such a judge to
 * every nomination they do read, and so on: the residual graph of the flow. No judge met has room,
 * or the flow would not be the greatest; so the nominations met ask these judges for more than they
 * can take, by exactly what is missing among them. O(pairs).
 */
final class Narrow {
    private final Layout layout;
    private final Choice choice;
    private final boolean[] judges;
    private final boolean[] nominations;
    private final int[][] readsOf;

    /**
     * @param readsOf the nominations that each judge is chosen for
     */
    Narrow(Layout layout, Choice choice, int[][] readsOf, int start) {
        this.layout = layout;
        this.choice = choice;
        this.readsOf = readsOf;
        judges = new boolean[layout.judges.size()];
        nominations = new boolean[layout.nominations.size()];
        walk(start);
    }

    private void walk(int start) {
        var queue = new ArrayDeque<Integer>(List.of(start));
        nominations[start] = true;
        while (!queue.isEmpty()) {
            int n = queue.remove();
            for (int e = 0; e < layout.eligible[n].length; e++) {
                int j = layout.eligible[n][e];
                if (choice.chosen()[n][e] || judges[j]) {
                    continue;
                }
                judges[j] = true;
                for (int m : readsOf[j]) {
                    if (!nominations[m]) {
                        nominations[m] = true;
                        queue.add(m);
                    }
                }
            }
        }
    }

    boolean holds(int n) {
        return nominations[n];
    }

    /**
     * Takes in a nomination that lacks reads and could have them from these judges alone: together
     * they ask for still more than there is room for.
     */
    boolean takesIn(int n) {
        for (int e = 0; e < layout.eligible[n].length; e++) {
            if (!choice.chosen()[n][e] && !judges[layout.eligible[n][e]]) {
                return false;
            }
        }
        nominations[n] = true;
        return true;
    }

    int met() {
        int met = 0;
        for (boolean nomination : nominations) {
            if (nomination) {
                met++;
            }
        }
        return met;
    }

    /**
     * Reads that these nominations want of these judges: what others give them is not asked here.
     */
    int asked() {
        int asked = 0;
        for (int m = 0; m < nominations.length; m++) {
            if (!nominations[m]) {
                continue;
            }
            asked += layout.wanted[m];
            for (int e = 0; e < layout.eligible[m].length; e++) {
                if (choice.chosen()[m][e] && !judges[layout.eligible[m][e]]) {
                    asked--;
                }
            }
        }
        return asked;
    }

    int room() {
        int room = 0;
        for (int j = 0; j < judges.length; j++) {
            if (judges[j]) {
                room += layout.most[j];
            }
        }
        return room;
    }

    List<String> names() {
        var names = new ArrayList<String>();
        for (int j = 0; j < judges.length; j++) {
            if (judges[j]) {
                names.add(layout.judges.get(j).id());
            }
        }
        return names;
    }
}
