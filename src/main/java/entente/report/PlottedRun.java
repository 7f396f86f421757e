package entente.report;

import entente.trajectory.Trajectory;

/**
 * A run as it is drawn and spoken of: its samples, or where few were asked for and there are few firms, the run at equal
 * times from its dense output.
 *
 * @param times  ascending
 * @param output output[firm][k] at times[k]
 */
record PlottedRun(double[] times, double[][] output) {
    private static final int ENOUGH = 60;
    private static final int TIMES = 201;
    private static final int FEW_FIRMS = 100;

    static PlottedRun of(Trajectory run) {
        double end = run.ending().t();
        int n = run.output().length;
        if (run.times().length >= ENOUGH || n > FEW_FIRMS || !(end > 0)) {
            return new PlottedRun(run.times(), run.output());
        }
        double[] times = new double[TIMES];
        double[][] output = new double[n][TIMES];
        for (int k = 0; k < TIMES; k++) {
            times[k] = k == TIMES - 1 ? end : end * k / (TIMES - 1);
            double[] now = run.outputAt(times[k]);
            for (int firm = 0; firm < n; firm++) {
                output[firm][k] = now[firm];
            }
        }
        return new PlottedRun(times, output);
    }
}
