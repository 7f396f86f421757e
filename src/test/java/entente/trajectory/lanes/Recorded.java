package entente.trajectory.lanes;

/** Keeps what an ensemble gives. */
final class Recorded implements EnsembleRuns.Receiver {
    final double[][][] samples;
    final EnsembleRuns.Status[] status;
    final double[] ended;
    final double[][] last;

    Recorded(int runs, int times, int size) {
        samples = new double[runs][times][size];
        for (double[][] run : samples) {
            for (double[] row : run) {
                java.util.Arrays.fill(row, Double.NaN);
            }
        }
        status = new EnsembleRuns.Status[runs];
        ended = new double[runs];
        last = new double[runs][size];
    }

    @Override
    public void sample(int run, int sample, EnsembleRuns.Lane lane) {
        for (int i = 0; i < last[run].length; i++) {
            samples[run][sample][i] = lane.state(i);
        }
    }

    @Override
    public void end(int run, EnsembleRuns.Status how, double t, EnsembleRuns.Lane lane) {
        status[run] = how;
        ended[run] = t;
        for (int i = 0; i < last[run].length; i++) {
            last[run][i] = lane.state(i);
        }
    }
}
