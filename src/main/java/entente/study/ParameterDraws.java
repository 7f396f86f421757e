package entente.study;

import entente.model.Distribution;
import entente.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Values drawn for a model's uncertain parameters, each by itself. */
final class ParameterDraws implements Draws {
    private final Model model;
    private final int[] parameters;
    private final List<Spread> spreads;
    /** By run and parameter: above 0 and below 1. */
    private final double[][] shares;

    private ParameterDraws(Model model, int[] parameters, List<Spread> spreads, double[][] shares) {
        this.model = model;
        this.parameters = parameters;
        this.spreads = spreads;
        this.shares = shares;
    }

    static Draws of(Model model, int runs, long seed) {
        int[] parameters = model.uncertain();
        List<Spread> spreads = new ArrayList<>();
        for (int parameter : parameters) {
            spreads.add(Spread.of(distribution(model, parameter)));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] shares = new double[runs][parameters.length];
        for (double[] run : shares) {
            for (int k = 0; k < run.length; k++) {
                run[k] = ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
            }
        }
        return new ParameterDraws(model, parameters, spreads, shares);
    }

    private static Distribution distribution(Model model, int parameter) {
        return Objects.requireNonNull(model.parameter(parameter).distribution());
    }

    @Override
    public int runs() {
        return shares.length;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int parameter : parameters) {
            names.add(model.parameter(parameter).name());
        }
        return names;
    }

    @Override
    public double[] values(int run) {
        double[] values = new double[parameters.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = spreads.get(k).quantile(shares[run][k]);
        }
        return values;
    }

    @Override
    public Model mean() {
        return model;
    }

    @Override
    public Model model(int run) {
        return model.withParameters(parameters, values(run));
    }
}
