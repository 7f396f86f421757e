package entente.stability.matrix;

/** Similarity to a matrix with zeros below the first subdiagonal, by Householder reflections, in place. */
final class Hessenberg {
    private Hessenberg() {}

    static void reduce(double[][] a) {
        int n = a.length;
        double[] v = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double norm = 0;
            for (int i = k + 1; i < n; i++) {
                norm = Math.max(norm, Math.abs(a[i][k]));
            }
            double sum = 0;
            for (int i = k + 1; i < n && norm > 0; i++) {
                v[i] = a[i][k] / norm;
                sum += v[i] * v[i];
            }
            if (norm == 0 || sum == v[k + 1] * v[k + 1]) {
                continue;
            }
            double alpha = v[k + 1] > 0 ? -Math.sqrt(sum) : Math.sqrt(sum);
            double scale = sum - v[k + 1] * alpha;
            v[k + 1] -= alpha;
            reflectRows(a, v, k, scale);
            reflectColumns(a, v, k, scale);
            a[k + 1][k] = alpha * norm;
            for (int i = k + 2; i < n; i++) {
                a[i][k] = 0;
            }
        }
    }

    private static void reflectRows(double[][] a, double[] v, int k, double scale) {
        int n = a.length;
        for (int j = k; j < n; j++) {
            double s = 0;
            for (int i = k + 1; i < n; i++) {
                s += v[i] * a[i][j];
            }
            s /= scale;
            for (int i = k + 1; i < n; i++) {
                a[i][j] -= s * v[i];
            }
        }
    }

    private static void reflectColumns(double[][] a, double[] v, int k, double scale) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int j = k + 1; j < n; j++) {
                s += v[j] * a[i][j];
            }
            s /= scale;
            for (int j = k + 1; j < n; j++) {
                a[i][j] -= s * v[j];
            }
        }
    }
}
