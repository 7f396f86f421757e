package entente.trajectory;

import entente.model.Model;

/** Runs models. */
public final class Simulation {
    private Simulation() {}

    /** The run of a model from t = 0; whatever happens in it is part of the answer. */
    public static Trajectory run(Model model, RunRequest request) {
        return new Run(model, request).go();
    }
}
