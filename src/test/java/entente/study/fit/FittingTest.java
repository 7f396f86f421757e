package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import entente.reading.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole fits: two firms, six quantities, 30 values. */
class FittingTest {
    private static final String SCRIPT = """
            firm A { growth 0.5; capacity 100; output 10 }
            firm B { growth 0.7; capacity 150; output 5 }
            B -> A -0.4
            A -> B 0.3
            """;
    private static final List<Target> TARGETS = List.of(
            new Target.OfFirm(0, Part.GROWTH),
            new Target.OfFirm(0, Part.CAPACITY),
            new Target.OfFirm(1, Part.GROWTH),
            new Target.OfFirm(1, Part.CAPACITY),
            new Target.OfCoefficient(1, 0, Target.OfCoefficient.ALL),
            new Target.OfCoefficient(0, 1, Target.OfCoefficient.ALL));

    /** Counts the runs that residuals are made from. */
    private record Counted(Residuals residuals, AtomicInteger runs) implements Residuals {
        @Override
        public @Nullable Point at(double[] quantities) {
            runs.incrementAndGet();
            return residuals.at(quantities);
        }

        @Override
        public Residuals within(double accuracy) {
            return new Counted(residuals.within(accuracy), runs);
        }
    }

    @Test
    void findsItFromManyStartsAndFollowsItsProfilesInFewRuns() {
        Model model = ModelCurvesTest.model(SCRIPT);
        double[] times = IntStream.rangeClosed(1, 15).mapToDouble(t -> t).toArray();
        double[] truth = {0.5, 100, 0.7, 150, -0.4, 0.3};
        double[] own = {0.3, 80, 0.4, 120, -0.1, 0.1};
        ModelCurves.Read exact = ModelCurvesTest.curves(model, TARGETS, times).at(truth);
        assertThat(exact).isNotNull();
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            for (int c = 0; c < 2; c++) {
                data.add(new Datum(i, c, exact.value()[i][c] + 2 * Math.sin(7 * i + 3 * c), 1));
            }
        }
        List<MovingQuantity> quantities = new ArrayList<>();
        for (int j = 0; j < own.length; j++) {
            boolean contribution = j > 3;
            quantities.add(
                    contribution
                            ? new MovingQuantity("D" + j, false, true, own[j], -1e3, 1e3, -4, 1.5)
                            : new MovingQuantity(
                                    "k" + j, true, false, own[j], own[j] / 1e9, own[j] * 1e9, own[j] / 8, own[j] * 8));
        }
        boolean[] logarithmic = {true, true, true, true, false, false};
        AtomicInteger runs = new AtomicInteger();
        Fitting fitting = new Fitting(
                quantities,
                () -> new Counted(
                        new ModelResiduals(ModelCurvesTest.curves(model, TARGETS, times), data, logarithmic), runs),
                false,
                Resources.usual());
        Fitted fitted = fitting.from(20, 1).orElseThrow();
        assertThat(fitted.agree()).isGreaterThan(10);
        assertThat(fitted.anew()).isFalse();
        assertThat(fitted.estimates().get(2).value()).isCloseTo(0.7, within(0.1));
        assertThat(fitted.estimates()).allMatch(estimate -> estimate.low() < estimate.value());
        assertThat(runs.get()).isLessThan(1_500);
    }
}
