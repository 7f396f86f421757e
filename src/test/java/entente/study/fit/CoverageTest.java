package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.family.Adjustable;
import entente.model.Expression.FirmValue;
import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import entente.reading.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often intervals hold what data were made of: some simulated data sets with fixed seeds, or as many as
 * {@code -Dentente.coverage=1000} says. A fit that fails is a miss; an end that was not found covers.
 */
class CoverageTest {
    private static final int COUNT = Integer.getInteger("entente.coverage", 25);
    private static final double[] TRUE = {0.5, 100, 5};

    private static final Model MODEL = ModelCurvesTest.model("firm Jia { growth 0.5; capacity 100; output 5 }\n");

    private static double logistic(double t) {
        return TRUE[1] / (1 + (TRUE[1] / TRUE[2] - 1) * Math.exp(-TRUE[0] * t));
    }

    private static FitProblem problem(DataSeries data) {
        List<Target> targets = List.of(
                new Target.OfFirm(0, Part.GROWTH),
                new Target.OfFirm(0, Part.CAPACITY),
                new Target.OfFirm(0, Part.OUTPUT));
        List<String> names = List.of("k", "N", "Q");
        Adjustable adjustable = Adjustable.of(MODEL, targets, names);
        List<MovingQuantity> quantities = new ArrayList<>();
        for (int j = 0; j < 3; j++) {
            double own = TRUE[j];
            quantities.add(new MovingQuantity(
                    names.get(j),
                    true,
                    false,
                    own,
                    own / MovingQuantity.FAR,
                    own * MovingQuantity.FAR,
                    own / 4,
                    own * 4));
        }
        List<Compared> compared = List.of(new Compared(new FirmValue(0, Part.OUTPUT), false, false));
        return new FitProblem(adjustable.model(), adjustable.parameters(), quantities, compared, data, false);
    }

    /**
     * Determined: 21 values over the whole of the curve. Hardly determined: up to where it bends, from which its end is
     * bounded on one side in most sets.
     *
     * @param step  between times
     * @param ahead how many steps after the last of them what is forecast is observed, besides half of that
     */
    @ParameterizedTest
    @CsvSource({"0.75, 21, 2, 1, 6", "0.55, 11, 2, 2, 1"})
    void intervalsHoldTheTruthInNineteenOfTwenty(double step, int count, double sigma, long seed, double ahead) {
        SplittableRandom random = new SplittableRandom(seed);
        NormalDistribution normal = new NormalDistribution();
        int[] held = new int[3];
        int[] bands = new int[2];
        for (int set = 0; set < COUNT; set++) {
            List<Double> times = new ArrayList<>();
            List<double[]> values = new ArrayList<>();
            List<double[]> sizes = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                times.add(k * step);
                values.add(new double[] {logistic(k * step) + sigma * draw(random, normal)});
                sizes.add(new double[] {1});
            }
            double[] later = new double[2];
            double[] seen = new double[2];
            for (int k = 0; k < later.length; k++) {
                later[k] = (count - 1 + ahead * (k + 1) / 2) * step;
                seen[k] = logistic(later[k]) + sigma * draw(random, normal);
            }
            FitProblem problem = problem(new DataSeries(times, List.of("Jia"), values, sizes));
            Optional<Fitted> fitted =
                    new Fitting(problem.quantities(), problem.residuals()::get, false, Resources.usual()).from(4, 1);
            for (int j = 0; j < 3 && fitted.isPresent(); j++) {
                Fitted.Estimate one = fitted.get().estimates().get(j);
                held[j] += !(one.low() > TRUE[j]) && !(one.high() < TRUE[j]) ? 1 : 0;
            }
            Optional<FittedCurves> curves =
                    fitted.flatMap(found -> FittedCurves.of(problem, found.estimation(), (count - 1) * step, later));
            for (int k = 0; k < later.length && curves.isPresent(); k++) {
                double reach = curves.get().observed()[0][k];
                bands[k] += Math.abs(seen[k] - curves.get().value()[0][k]) <= reach ? 1 : 0;
            }
        }
        // Three standard deviations of a share of 95 %, and the two points that asymptotics may be wrong.
        double slack = 0.02 + 3 * Math.sqrt(0.95 * 0.05 / COUNT);
        System.out.printf(
                "coverage of %d sets, step %s: k N Q %s, bands %s%n", COUNT, step, shares(held), shares(bands));
        for (int all : held) {
            assertThat((double) all / COUNT).isBetween(0.95 - slack, Math.min(1, 0.95 + slack));
        }
        for (int all : bands) {
            assertThat((double) all / COUNT).isBetween(0.95 - slack, Math.min(1, 0.95 + slack));
        }
    }

    private static List<Double> shares(int[] counts) {
        List<Double> shares = new ArrayList<>();
        for (int all : counts) {
            shares.add((double) all / COUNT);
        }
        return shares;
    }

    private static double draw(SplittableRandom random, NormalDistribution normal) {
        double u = random.nextDouble();
        return normal.inverseCumulativeProbability(u == 0 ? 0.5 : u);
    }
}
