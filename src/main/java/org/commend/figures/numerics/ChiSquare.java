package org.commend.figures.numerics;

/** The χ² distribution. */
public final class ChiSquare {
    private static final int TERMS = 10_000;

    private ChiSquare() {}

    /**
     * P(χ² with so many degrees of freedom &gt; x): the regularised incomplete gamma function
     * Q(df/2, x/2).
     *
     * <p>By its series below df/2 + 1, by its continued fraction (Lentz) above; relative error
     * about 1e-12. Source: Abramowitz and Stegun, 6.5.29 and 6.5.31.
     */
    public static double above(double x, double degrees) {
        if (!(x > 0)) {
            return 1;
        }
        double a = degrees / 2, z = x / 2;
        double front = Math.exp(-z + a * Math.log(z) - logGamma(a));
        return z < a + 1 ? 1 - front * series(a, z) : front * fraction(a, z);
    }

    private static double series(double a, double z) {
        double term = 1 / a, sum = term;
        for (int n = 1; n < TERMS && Math.abs(term) > 1e-16 * Math.abs(sum); n++) {
            sum += term *= z / (a + n);
        }
        return sum;
    }

    private static double fraction(double a, double z) {
        double b = z + 1 - a, c = 1e300, d = 1 / b, h = d;
        for (int n = 1; n < TERMS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / guarded(an * d + b);
            c = guarded(b + an / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double guarded(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /**
     * log Γ(x) for x &gt; 0, by Stirling's series after moving x above 10; absolute error below
     * 1e-13.
     */
    static double logGamma(double x) {
        double shift = 0;
        while (x < 10) {
            shift -= Math.log(x++);
        }
        double r = 1 / x, r2 = r * r;
        return shift
                + (x - 0.5) * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI)
                + r
                        * (1 / 12.0
                                - r2
                                        * (1 / 360.0
                                                - r2
                                                        * (1 / 1260.0
                                                                - r2
                                                                        * (1 / 1680.0
                                                                                - r2 / 1188.0))));
    }
}
