package entente.trajectory.stiff;

/** x′ᵢ = kᵢ xᵢ (1 − xᵢ + Σ D[i][j] xⱼ), in saturations, D given on a pattern whose diagonal entries are ignored. */
record Alliance(double[] k, Pattern pattern, double[] d) implements StiffEquations {
    static Alliance dense(double[] k, double[][] d) {
        Pattern pattern = Pattern.full(k.length);
        double[] values = new double[pattern.count()];
        for (int i = 0; i < k.length; i++) {
            System.arraycopy(d[i], 0, values, i * k.length, k.length);
        }
        return new Alliance(k, pattern, values);
    }

    @Override
    public int getDimension() {
        return k.length;
    }

    private double relativeGrowth(int i, double[] x) {
        double sum = 1 - x[i];
        for (int e = pattern.start()[i]; e < pattern.start()[i + 1]; e++) {
            int j = pattern.column()[e];
            sum += j == i ? 0 : d[e] * x[j];
        }
        return k[i] * sum;
    }

    @Override
    public void computeDerivatives(double t, double[] x, double[] rate) {
        for (int i = 0; i < k.length; i++) {
            rate[i] = x[i] * relativeGrowth(i, x);
        }
    }

    @Override
    public void jacobian(double t, double[] x, double[] values) {
        for (int i = 0; i < k.length; i++) {
            for (int e = pattern.start()[i]; e < pattern.start()[i + 1]; e++) {
                int j = pattern.column()[e];
                values[e] = j == i ? relativeGrowth(i, x) - k[i] * x[i] : k[i] * x[i] * d[e];
            }
        }
    }
}
