package org.commend.figures.numerics;

/**
 * One eigenvalue of a symmetric matrix.
 *
 * <p>Householder reduction to a tridiagonal matrix, then bisection by Sturm sequences, which count
 * how many eigenvalues lie below a number. Source: Golub and Van Loan, Matrix Computations, 8.3 and
 * 8.4. 4n³/3 operations.
 */
public final class Spectrum {
    private Spectrum() {}

    /**
     * The eigenvalue with so many smaller ones, to about 1e-12 of the largest; the matrix is
     * overwritten.
     */
    public static double eigenvalue(double[][] matrix, int rank) {
        int n = matrix.length;
        double[] diagonal = new double[n];
        double[] beside = new double[n]; // beside[i] couples i and i + 1
        reduce(matrix, diagonal, beside);
        double reach = 0;
        for (int i = 0; i < n; i++) {
            reach =
                    Math.max(
                            reach,
                            Math.abs(diagonal[i])
                                    + Math.abs(beside[i])
                                    + (i > 0 ? Math.abs(beside[i - 1]) : 0));
        }
        double low = -reach, high = reach;
        while (high - low > 1e-13 * reach) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (below(diagonal, beside, middle) > rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static void reduce(double[][] a, double[] diagonal, double[] beside) {
        int n = a.length;
        double[] v = new double[n], p = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double norm = 0;
            for (int i = k + 1; i < n; i++) {
                norm += a[k][i] * a[k][i];
            }
            norm = Math.sqrt(norm);
            diagonal[k] = a[k][k];
            if (norm == 0) {
                continue;
            }
            double head = a[k][k + 1] > 0 ? -norm : norm;
            beside[k] = head;
            for (int i = k + 1; i < n; i++) {
                v[i] = a[k][i];
            }
            v[k + 1] -= head;
            double scale = 0;
            for (int i = k + 1; i < n; i++) {
                scale += v[i] * v[i];
            }
            if (scale == 0) {
                continue;
            }
            double inner = 0;
            for (int i = k + 1; i < n; i++) {
                double sum = 0;
                for (int j = k + 1; j < n; j++) {
                    sum += a[i][j] * v[j];
                }
                p[i] = 2 * sum / scale;
                inner += p[i] * v[i];
            }
            for (int i = k + 1; i < n; i++) {
                p[i] -= inner / scale * v[i];
            }
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= v[i] * p[j] + p[i] * v[j];
                }
            }
        }
        if (n > 1) {
            diagonal[n - 2] = a[n - 2][n - 2];
            beside[n - 2] = a[n - 2][n - 1];
        }
        if (n > 0) {
            diagonal[n - 1] = a[n - 1][n - 1];
        }
    }

    /** How many eigenvalues lie below x. */
    private static int below(double[] diagonal, double[] beside, double x) {
        int count = 0;
        double q = 1;
        for (int i = 0; i < diagonal.length; i++) {
            double coupling = i == 0 ? 0 : beside[i - 1] * beside[i - 1];
            q = diagonal[i] - x - (coupling == 0 ? 0 : coupling / (q == 0 ? 1e-300 : q));
            if (q < 0) {
                count++;
            }
        }
        return count;
    }
}
