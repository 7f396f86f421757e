package entente.session;

import entente.diagnostic.Phrase;
import entente.dynamics.ConstantSystem;
import entente.stability.Equilibria;
import entente.stability.StabilityVerdict;
import entente.stability.coalition.Coalitions;
import entente.stability.parameters.RegimeMap;
import entente.stability.parameters.Sensitivity;
import entente.stability.parameters.Threshold;
import entente.stability.parameters.Trace;
import entente.stability.proof.Proof;
import entente.stability.repair.Repair;
import entente.study.Uncertainty;
import entente.trajectory.Trajectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to one question: values, nothing of how they are shown. */
public sealed interface Answer {

    /**
     * {@code simulate}
     *
     * @param capacity by firm, at the end: what it would settle at alone; NaN where it is absent then
     */
    record Simulated(Trajectory trajectory, double[] capacity) implements Answer {}

    /** {@code show}: one value for each expression. */
    record Shown(List<Value> values) implements Answer {
        public Shown {
            values = List.copyOf(values);
        }
    }

    /**
     * A value with the text that asked for it.
     *
     * @param value     NaN where it is missing; of a condition 1 or 0
     * @param condition whether it is true or false rather than a number
     * @param note      why it is missing, or what else is to be known of it; null where there is nothing
     */
    record Value(
            String text,
            double value,
            boolean condition,
            @Nullable Phrase note) {
        public Cell cell() {
            return condition && !Double.isNaN(value) ? new Cell.Truth(value != 0) : new Cell.Number(value);
        }
    }

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

    /**
     * {@code equilibria}
     *
     * @param t        the time whose law was asked about
     * @param searched the law depends on outputs, so that they were searched for rather than computed
     */
    record EquilibriaFound(double t, Equilibria equilibria, boolean searched) implements Answer {}

    /** {@code stability}, {@code stability at t} */
    record Judged(double t, StabilityVerdict verdict) implements Answer {}

    /** {@code stability to t}: one for each regime. */
    record JudgedOverTime(List<Regime> regimes) implements Answer {
        public JudgedOverTime {
            regimes = List.copyOf(regimes);
        }
    }

    /**
     * A stretch of time in which the law does not change.
     *
     * @param event    what began it, or null for the first
     * @param recovery how long after its beginning all outputs stay within 1% of its equilibrium; NaN where they do not
     *                 get there before it ends
     */
    record Regime(double from, double to, @Nullable String event, StabilityVerdict verdict, double recovery) {}

    /**
     * {@code equations}
     *
     * @param text  one equation a line
     * @param latex the same for a paper
     */
    record Written(List<String> text, List<String> latex) implements Answer {
        public Written {
            text = List.copyOf(text);
            latex = List.copyOf(latex);
        }
    }

    /** {@code threshold} */
    record Thresholds(Threshold threshold) implements Answer {}

    /** {@code trace}; firms in the order of the trace's indices */
    record Traced(List<String> firms, Trace trace) implements Answer {}

    /** {@code map} */
    record Mapped(RegimeMap map) implements Answer {}

    /**
     * {@code prove}
     *
     * @param parameters names in the order of the proof's boxes
     */
    record Proved(String text, List<String> parameters, Proof proof) implements Answer {}

    /**
     * {@code repair}
     *
     * @param headroom that was asked for
     * @param before   the model as it was
     */
    record Repaired(double headroom, ConstantSystem before, Repair repair) implements Answer {}

    /** {@code sensitivity} of the equilibrium to every contribution */
    record Sensed(Sensitivity sensitivity) implements Answer {}

    /** {@code uncertainty} */
    record Uncertain(Uncertainty uncertainty) implements Answer {}

    /** {@code coalitions} */
    record Played(Coalitions coalitions) implements Answer {}

    /**
     * What has columns and rows and nothing besides.
     *
     * @param sentences what they say, in words
     */
    record Tabled(List<String> columns, List<List<Cell>> rows, List<Phrase> sentences) implements Answer {
        public Tabled {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            sentences = List.copyOf(sentences);
        }
    }

    /** {@code save} */
    record Saved(String path) implements Answer {}
}
