package entente.bench;

import entente.console.Threads;
import entente.trajectory.Workers;
import entente.trajectory.lanes.ConstantLaneLaw;
import entente.trajectory.lanes.Ensemble;
import entente.trajectory.lanes.EnsembleMethod;
import entente.trajectory.lanes.EnsembleRuns;
import java.nio.DoubleBuffer;

/**
 * Many three-firm alliances, the problem of src/bench/c/ensemble.c.
 *
 * <p>EnsembleContest PROBLEM RTOL ATOL TO ROUNDS OUTPUT THREADS [LANES]
 */
public final class EnsembleContest implements EnsembleRuns, EnsembleRuns.Receiver {
    private static final int FIRMS = 3;
    /** k[3], D[3][3], u(0)[3]. */
    private static final int NUMBERS = 15;

    private final double[] problem;
    private final double[] end;
    private final ConstantLaneLaw law = ConstantLaneLaw.dense(FIRMS);

    private EnsembleContest(double[] problem) {
        this.problem = problem;
        this.end = new double[problem.length / NUMBERS * FIRMS];
    }

    public static void main(String[] arguments) {
        DoubleBuffer numbers = Answer.read(arguments[0]).position(16).slice().order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        double[] problem = new double[numbers.remaining()];
        numbers.get(problem);
        var contest = new EnsembleContest(problem);
        int lanes = arguments.length > 7 ? Integer.parseInt(arguments[7]) : EnsembleMethod.LANES;
        EnsembleMethod method = EnsembleMethod.to(Double.parseDouble(arguments[1]))
                .withAbsolute(Double.parseDouble(arguments[2]))
                .withLanes(lanes);
        double to = Double.parseDouble(arguments[3]);
        Workers workers = new Threads(Integer.parseInt(arguments[6]));
        Answer.Times times = Answer.time(
                Integer.parseInt(arguments[4]),
                () -> Ensemble.run(contest.law, contest, method, to, new double[0], contest, workers, () -> false));
        Answer.print(times);
        Answer.write(arguments[5], contest.end);
    }

    @Override
    public int count() {
        return problem.length / NUMBERS;
    }

    @Override
    public double begin(int run, int regime, Lane lane) {
        int at = run * NUMBERS;
        int entry = 0;
        for (int to = 0; to < FIRMS; to++) {
            lane.setParameter(law.growth(to), problem[at + to]);
            lane.setState(to, problem[at + 12 + to]);
            for (int from = 0; from < FIRMS; from++) {
                if (from != to) {
                    lane.setParameter(law.coefficient(entry++), problem[at + 3 + FIRMS * to + from]);
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void sample(int run, int sample, Lane lane) {}

    @Override
    public void end(int run, Status status, double t, Lane lane) {
        for (int firm = 0; firm < FIRMS; firm++) {
            end[FIRMS * run + firm] = lane.state(firm);
        }
    }
}
