package entente.trajectory;

import entente.model.Model;
import entente.symbolic.Tape;
import org.jspecify.annotations.Nullable;

/** Runs models. */
public final class Simulation {
    private Simulation() {}

    /** The run of a model from t = 0; whatever happens in it is part of the answer. */
    public static Trajectory run(Model model, RunRequest request) {
        return run(model, request, null, Workers.NONE);
    }

    /**
     * @param compiler used where a run turns out to be long
     * @param workers  used where a law is large; the answer is the same to the last bit with either
     */
    public static Trajectory run(Model model, RunRequest request, Tape.@Nullable Compiler compiler, Workers workers) {
        try (Workers.Team team = workers.team()) {
            return new Run(model, request, compiler, team).go();
        }
    }
}
