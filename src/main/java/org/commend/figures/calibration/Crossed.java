package org.commend.figures.calibration;

import java.util.Arrays;

/**
 * The design of a crossed two-factor layout with category effects, in arrays: read r has a level of
 * the factor to be eliminated, a level of the factor that is kept, a category and a score. Reads
 * are stored by eliminated level, so that each level's reads are one stretch.
 *
 * <p>The model is y = Xμ + Z_a u + Z_b v + e with Var(u) = θ_a σ², Var(v) = θ_b σ², Var(e) = σ²,
 * all normal, X the category of each read. Categories without reads must not be numbered.
 */
final class Crossed {
    final int reads;
    final int groups; // levels of the eliminated factor
    final int kept; // levels of the kept factor
    final int categories;
    final int[] start; // group g's reads are start[g] … start[g + 1]
    final int[] order; // stored position → position in the caller's arrays
    final int[] group; // of each stored read
    final int[] level; // kept level of each stored read
    final int[] category; // of each stored read
    final double[] score; // of each stored read
    final int[] keptReads; // number of reads of each kept level

    Crossed(
            int[] eliminated,
            int groups,
            int[] keptLevels,
            int kept,
            int[] categoryOf,
            int categories,
            double[] scores) {
        this.reads = scores.length;
        this.groups = groups;
        this.kept = kept;
        this.categories = categories;
        start = new int[groups + 1];
        for (int g : eliminated) {
            start[g + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        int[] next = Arrays.copyOf(start, groups);
        order = new int[reads];
        for (int r = 0; r < reads; r++) {
            order[next[eliminated[r]]++] = r;
        }
        group = new int[reads];
        level = new int[reads];
        category = new int[reads];
        score = new double[reads];
        keptReads = new int[kept];
        for (int r = 0; r < reads; r++) {
            group[r] = eliminated[order[r]];
            level[r] = keptLevels[order[r]];
            category[r] = categoryOf[order[r]];
            score[r] = scores[order[r]];
            keptReads[level[r]]++;
        }
    }

    int size(int g) {
        return start[g + 1] - start[g];
    }

    /** Sums of a vector over the reads of each eliminated level: Z_aᵀ v. */
    double[] byGroup(double[] vector) {
        double[] sums = new double[groups];
        for (int r = 0; r < reads; r++) {
            sums[group[r]] += vector[r];
        }
        return sums;
    }

    /** Sums of a vector over the reads of each kept level: Z_bᵀ v. */
    double[] byLevel(double[] vector) {
        double[] sums = new double[kept];
        for (int r = 0; r < reads; r++) {
            sums[level[r]] += vector[r];
        }
        return sums;
    }

    /** Sums of a vector over the reads of each category: Xᵀ v. */
    double[] byCategory(double[] vector) {
        double[] sums = new double[categories];
        for (int r = 0; r < reads; r++) {
            sums[category[r]] += vector[r];
        }
        return sums;
    }
}
