package entente.trajectory;

import entente.dynamics.Tape;
import entente.model.Model;
import org.jspecify.annotations.Nullable;

/** Runs models. */
public final class Simulation {
    private Simulation() {}

    /** The run of a model from t = 0; whatever happens in it is part of the answer. */
    public static Trajectory run(Model model, RunRequest request) {
        return run(model, request, null);
    }

    /** @param compiler used where a run turns out to be long; the answer is the same to the last bit */
    public static Trajectory run(Model model, RunRequest request, Tape.@Nullable Compiler compiler) {
        return new Run(model, request, compiler).go();
    }
}
