package entente.trajectory.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Firms with one alliance, in plain numbers that are changed in place, after the language's own words: no code of the
 * program is used.
 */
public final class PlainAlliance {
    public final int n;
    public final boolean[] present;
    public final double[] output;
    public final double[] growth;
    public final double[] capacity;
    public final List<List<Double>> capacityFactors = new ArrayList<>();
    public final List<List<Double>> growthAmounts = new ArrayList<>();
    /** By giver and receiver. */
    public final double[][] agreed;

    public final double[][] outside;
    public final boolean[] member;
    public final double[] withheld;
    public boolean inForce = true;
    /** growth + swing · sin t */
    public final double[] swing;
    /** The capacity's step: when, and by how much. */
    public final double[] stepAt;

    public final double[] stepBy;
    /** Contributions outside alliances are divided by 1 + fading · the receiver's saturation. */
    public double fading;

    public PlainAlliance(int n) {
        this.n = n;
        present = new boolean[n];
        output = new double[n];
        growth = new double[n];
        capacity = new double[n];
        agreed = new double[n][n];
        outside = new double[n][n];
        member = new boolean[n];
        withheld = new double[n];
        swing = new double[n];
        stepAt = new double[n];
        stepBy = new double[n];
        Arrays.fill(stepAt, Double.POSITIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            capacityFactors.add(new ArrayList<>());
            growthAmounts.add(new ArrayList<>());
        }
    }

    /** N on the stretch that begins at a time. */
    public double capacity(int i, double begin) {
        double value = capacity[i] + (begin >= stepAt[i] ? stepBy[i] : 0);
        for (double factor : capacityFactors.get(i)) {
            value *= factor;
        }
        return value;
    }

    double growth(int i, double t) {
        double value = growth[i] + swing[i] * Math.sin(t);
        for (double amount : growthAmounts.get(i)) {
            value += amount;
        }
        return value;
    }

    public void rates(double begin, double t, double[] q, double[] rate) {
        for (int to = 0; to < n; to++) {
            if (!present[to]) {
                rate[to] = 0;
                continue;
            }
            double x = q[to] / capacity(to, begin);
            double sum = 1 - x;
            for (int from = 0; from < n; from++) {
                if (from == to || !present[from]) {
                    continue;
                }
                double d = outside[from][to] / (1 + fading * x);
                if (inForce && member[from] && member[to]) {
                    double term = agreed[from][to];
                    d += term > 0 ? term * (1 - withheld[from]) : term;
                }
                sum += d * q[from] / capacity(from, begin);
            }
            rate[to] = growth(to, t) * q[to] * sum;
        }
    }
}
