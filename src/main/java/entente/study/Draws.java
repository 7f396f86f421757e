package entente.study;

import entente.model.Model;
import java.util.List;

/** Values drawn for what is uncertain in a model: the same ones for the same seed. */
public interface Draws {
    /** Of a model's uncertain parameters, each by itself. */
    static Draws of(Model model, int runs, long seed) {
        return ParameterDraws.of(model, runs, seed);
    }

    /** The parameters that have a distribution, in order of declaration. */
    static int[] uncertain(Model model) {
        return model.uncertain();
    }

    int runs();

    List<String> names();

    /** What was drawn for a run, in the order of {@link #names}. */
    double[] values(int run);

    Model mean();

    Model model(int run);
}
