package entente.session;

import entente.diagnostic.Phrase;
import entente.trajectory.Trajectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to one question: values, nothing of how they are shown. */
public sealed interface Answer {

    /**
     * {@code simulate}
     *
     * @param alone by firm, what it settles at going alone: its capacity at the end; NaN where it is absent then
     */
    record Simulated(Trajectory trajectory, double[] alone) implements Answer {}

    /** {@code show}: one value for each expression. */
    record Shown(List<Value> values) implements Answer {
        public Shown {
            values = List.copyOf(values);
        }
    }

    /**
     * A value with the text that asked for it.
     *
     * @param value NaN where it is missing
     * @param why   why it is missing; null where it is not
     */
    record Value(String text, double value, @Nullable Phrase why) {}

    /**
     * {@code expect}
     *
     * @param actual what was found, or null where no one value says it
     * @param why    why it does not hold, beyond the values; null where they say it
     */
    record Expected(
            String text,
            boolean passed,
            @Nullable Cell actual,
            @Nullable Phrase why) implements Answer {}

    /** {@code save} */
    record Saved(String path) implements Answer {}
}
