package entente.trajectory.lanes;

import java.util.Random;

/** Constant alliances in saturations, one a run. */
record Alliances(double[][] k, double[][][] d, double[][] x0) implements EnsembleRuns {
    static Alliances random(int runs, int n, long seed) {
        var random = new Random(seed);
        double[][] k = new double[runs][n];
        double[][] x0 = new double[runs][n];
        double[][][] d = new double[runs][n][n];
        for (int r = 0; r < runs; r++) {
            for (int i = 0; i < n; i++) {
                k[r][i] = 0.1 + random.nextDouble();
                x0[r][i] = 0.05 + 0.2 * random.nextDouble();
                for (int j = 0; j < n; j++) {
                    d[r][i][j] = i == j ? 0 : (1.6 * random.nextDouble() - 0.8) / (n - 1);
                }
            }
        }
        return new Alliances(k, d, x0);
    }

    int size() {
        return k[0].length;
    }

    @Override
    public int count() {
        return k.length;
    }

    @Override
    public double begin(int run, int regime, Lane lane) {
        int n = size();
        int p = n;
        for (int i = 0; i < n; i++) {
            lane.setState(i, x0[run][i]);
            lane.setParameter(i, k[run][i]);
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    lane.setParameter(p++, d[run][i][j]);
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
