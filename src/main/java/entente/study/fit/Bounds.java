package entente.study.fit;

/** Where the quantities may be, on their working scale, ends included; one with low = high stays where it is. */
public record Bounds(double[] low, double[] high) {
    /** The same, one quantity held. */
    Bounds holding(int quantity, double value) {
        double[] newLow = low.clone();
        double[] newHigh = high.clone();
        newLow[quantity] = value;
        newHigh[quantity] = value;
        return new Bounds(newLow, newHigh);
    }

    double[] inside(double[] x) {
        double[] inside = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            inside[j] = Math.max(low[j], Math.min(high[j], x[j]));
        }
        return inside;
    }

    boolean fixed(int j) {
        return low[j] == high[j];
    }
}
