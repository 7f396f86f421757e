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
    /** By run and parameter. */
    private final double[][] values;

    private Draws(Model model, int[] parameters, double[][] values) {
        this.model = model;
        this.parameters = parameters;
        this.values = values;
    }

    public static Draws of(Model model, int runs, long seed) {
        int[] parameters = uncertain(model);
        List<Spread> spreads = new ArrayList<>();
        for (int parameter : parameters) {
            spreads.add(Spread.of(distribution(model, parameter)));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[runs][parameters.length];
        for (double[] run : values) {
            for (int k = 0; k < run.length; k++) {
                // Between 0 and 1, and never one of them.
                run[k] = spreads.get(k).quantile(((random.nextLong() >>> 12) + 0.5) * 0x1p-52);
            }
        }
        return new Draws(model, parameters, values);
    }

    /** The parameters that have a distribution, in order of declaration. */
    public static int[] uncertain(Model model) {
        return model.uncertain();
    }

    private static Distribution distribution(Model model, int parameter) {
        return java.util.Objects.requireNonNull(model.parameter(parameter).distribution());
    }

    public int runs() {
        return values.length;
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
        return values[run].clone();
    }

    public Model mean() {
        return model;
    }

    public Model model(int run) {
        return model.withParameters(parameters, values[run]);
    }
}
