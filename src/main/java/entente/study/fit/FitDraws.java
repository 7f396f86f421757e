package entente.study.fit;

import entente.arithmetic.Elementary;
import entente.model.Model;
import entente.study.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * What the data of a fit allow: draws from Student's distribution about the estimates on their working scale, weighted by
 * how likely they make the data. With σ estimated the weight is (Σr²(θ)/q(θ))^(−n/2), where q is the quadratic form that
 * the distribution takes for Σr²; with σ known e^((q − Σr²)/2).
 */
public final class FitDraws implements Draws {
    /** Candidates of which draws are taken, whatever their number: the first are the same however many there are. */
    private static final int CANDIDATES = 4000;
    /** The least part of the candidates that may count. */
    private static final double LEAST = 0.1;

    private final List<String> names;
    private final Function<double[], Model> at;
    private final Model mean;
    private final double[][] values;

    private FitDraws(List<String> names, Function<double[], Model> at, Model mean, double[][] values) {
        this.names = names;
        this.at = at;
        this.mean = mean;
        this.values = values;
    }

    /**
     * Empty where the estimates' distribution is none that can be drawn from: a combination is open, or so few candidates
     * count that draws would be of these alone.
     *
     * @param at the model with the quantities so
     */
    public static Optional<Draws> of(
            Fitted fitted, Residuals residuals, Function<double[], Model> at, int runs, long seed) {
        Estimation estimation = fitted.estimation();
        double[] centre = estimation.minimum().at();
        double[][] covariance = estimation.covariance();
        int[] free = IntStream.range(0, centre.length)
                .filter(j -> covariance[j][j] > 0)
                .toArray();
        if (estimation.singular() || free.length == 0) {
            return Optional.empty();
        }
        double[] size = Arrays.stream(free)
                .mapToDouble(j -> Math.sqrt(covariance[j][j]))
                .toArray();
        double[][] correlation = new double[free.length][free.length];
        for (int a = 0; a < free.length; a++) {
            for (int b = 0; b < free.length; b++) {
                correlation[a][b] = covariance[free[a]][free[b]] / (size[a] * size[b]);
            }
        }
        double[][] root = new CholeskyDecomposition(new Array2DRowRealMatrix(correlation), 1e-6, 1e-12)
                .getL()
                .getData();
        SplittableRandom random = new SplittableRandom(seed);
        NormalDistribution normal = new NormalDistribution();
        ChiSquaredDistribution spread = new ChiSquaredDistribution(Math.max(1, estimation.degrees()));
        double[][] candidates = new double[CANDIDATES][];
        double[] weight = new double[CANDIDATES];
        Residuals rough = residuals.within(ModelCurves.ROUGH);
        for (int k = 0; k < CANDIDATES; k++) {
            double stretch = estimation.known()
                    ? 1
                    : Math.sqrt(estimation.degrees() / spread.inverseCumulativeProbability(share(random)));
            double[] z = new double[free.length];
            double length = 0;
            for (int a = 0; a < z.length; a++) {
                z[a] = stretch * normal.inverseCumulativeProbability(share(random));
                length += z[a] * z[a];
            }
            double[] x = centre.clone();
            for (int a = 0; a < z.length; a++) {
                for (int b = 0; b <= a; b++) {
                    x[free[a]] += size[a] * root[a][b] * z[b];
                }
            }
            candidates[k] = x;
            weight[k] = isInside(fitted, x) ? weight(estimation, rough.at(x), length) : 0;
        }
        double sum = Arrays.stream(weight).sum();
        double squares = Arrays.stream(weight).map(w -> w * w).sum();
        if (!(sum * sum >= LEAST * CANDIDATES * squares)) {
            return Optional.empty();
        }
        double[][] values = new double[runs][];
        double[] below = weight.clone();
        for (int k = 1; k < below.length; k++) {
            below[k] += below[k - 1];
        }
        for (int run = 0; run < runs; run++) {
            int found = Arrays.binarySearch(below, share(random) * sum);
            double[] x = candidates[Math.min(CANDIDATES - 1, found < 0 ? -found - 1 : found + 1)];
            values[run] = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                values[run][j] = fitted.estimates().get(j).quantity().natural(x[j]);
            }
        }
        List<String> names = fitted.estimates().stream()
                .map(estimate -> estimate.quantity().name())
                .toList();
        double[] estimates =
                fitted.estimates().stream().mapToDouble(Fitted.Estimate::value).toArray();
        return Optional.of(new FitDraws(names, at, at.apply(estimates), values));
    }

    private static double share(SplittableRandom random) {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    private static boolean isInside(Fitted fitted, double[] x) {
        return IntStream.range(0, x.length).allMatch(j -> {
            MovingQuantity quantity = fitted.estimates().get(j).quantity();
            return x[j] >= quantity.working(quantity.low()) && x[j] <= quantity.working(quantity.high());
        });
    }

    /** @param length δᵀC⁻¹δ */
    private static double weight(Estimation estimation, Residuals.@Nullable Point there, double length) {
        if (there == null) {
            return 0;
        }
        double least = estimation.minimum().squares();
        if (estimation.known()) {
            return Elementary.EXP.value((least + length - there.squares()) / 2);
        }
        double quadratic = least * (1 + length / estimation.degrees());
        return Elementary.EXP.value(-Elementary.LN.value(there.squares() / quadratic) * estimation.points() / 2);
    }

    @Override
    public int runs() {
        return values.length;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double[] values(int run) {
        return values[run];
    }

    @Override
    public Model mean() {
        return mean;
    }

    @Override
    public Model model(int run) {
        return at.apply(values[run]);
    }
}
