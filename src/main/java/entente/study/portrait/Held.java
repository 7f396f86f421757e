package entente.study.portrait;

import entente.events.InForce;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A firm that is no axis of a plane, and the output at which it stands still in it.
 *
 * @param firm     its name
 * @param position among the firms present
 */
public record Held(String firm, int position, double output, How how) {
    /** Why it stands where it does. */
    public enum How {
        /** At the equilibrium of all. */
        INTERIOR("interior"),
        /** At its capacity, where it rests whatever the others do, because nobody contributes to it. */
        ALONE("alone"),
        /** At nothing, as if it were absent, because all have no equilibrium together. */
        ABSENT("absent"),
        /** As the question says. */
        GIVEN("given");

        private final String word;

        How(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * All but two of the firms present.
     *
     * @param interior outputs of all at their equilibrium, by position; null where there is none
     * @param given    what the question says, by position; NaN where it says nothing
     */
    public static List<Held> all(InForce inForce, int across, int up, double @Nullable [] interior, double[] given) {
        List<Held> all = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            if (p != across && p != up) {
                all.add(held(inForce, p, interior, given[p]));
            }
        }
        return all;
    }

    private static Held held(InForce inForce, int p, double @Nullable [] interior, double given) {
        String name = inForce.name(p);
        double capacity = inForce.capacity(p).number();
        if (!Double.isNaN(given)) {
            return new Held(name, p, given, How.GIVEN);
        }
        if (interior != null) {
            return new Held(name, p, interior[p], How.INTERIOR);
        }
        return inForce.rowStart(p) == inForce.rowEnd(p) && !Double.isNaN(capacity)
                ? new Held(name, p, capacity, How.ALONE)
                : new Held(name, p, 0, How.ABSENT);
    }

    /** Outputs by position, 0 of the two that are none of these. */
    public static double[] outputs(List<Held> all, int size) {
        double[] outputs = new double[size];
        all.forEach(one -> outputs[one.position()] = one.output());
        return outputs;
    }
}
