package entente.study;

import entente.model.Distribution;
import entente.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Values drawn for a model's uncertain parameters, each by itself: the same ones for the same seed. */
public final class Draws {
    private final Model model;
    private final int[] parameters;
    private final List<Spread> spreads;
    /** By run and parameter: above 0 and below 1. */
    private final double[][] shares;

    private Draws(Model model, int[] parameters, List<Spread> spreads, double[][] shares) {
        this.model = model;
        this.parameters = parameters;
        this.spreads = spreads;
        this.shares = shares;
    }

    public static Draws of(Model model, int runs, long seed) {
        int[] parameters = uncertain(model);
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
        return new Draws(model, parameters, spreads, shares);
    }

    /** The parameters that have a distribution, in order of declaration. */
    public static int[] uncertain(Model model) {
        return model.uncertain();
    }

    private static Distribution distribution(Model model, int parameter) {
        return java.util.Objects.requireNonNull(model.parameter(parameter).distribution());
    }

    public int runs() {
        return shares.length;
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int parameter : parameters) {
            names.add(model.parameter(parameter).name());
        }
        return names;
    }

    /** What was drawn for a run, in the order of {@link #names}. */
    public double[] values(int run) {
        double[] values = new double[parameters.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = spreads.get(k).quantile(shares[run][k]);
        }
        return values;
    }

    public Model mean() {
        return model;
    }

    public Model model(int run) {
        return model.withParameters(parameters, values(run));
    }
}
