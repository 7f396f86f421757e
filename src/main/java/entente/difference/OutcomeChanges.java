package entente.difference;

import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.difference.Effect.Measure;
import entente.model.Firm;
import entente.session.answers.SimulationAnswer;
import entente.stability.Critical;
import entente.stability.StabilityVerdict;
import entente.stability.matrix.Eigenvalue;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what two answers to the same question say otherwise. */
final class OutcomeChanges {
    /** Closer than this, relative to the larger, two numbers come from the same model computed in another order. */
    private static final double SAME = 1e-9;
    /** The same of the ends of runs. */
    private static final double SAME_RUN = 1e-7;

    private final Renames renames;
    private final List<Effect> found = new ArrayList<>();

    OutcomeChanges(Renames renames) {
        this.renames = renames;
    }

    List<Effect> found() {
        return found;
    }

    void verdicts(@Nullable StabilityVerdict before, @Nullable StabilityVerdict after) {
        one(Measure.VERDICT, before, after, v -> new Field.Word(v.verdict().word()));
        each(
                Measure.EQUILIBRIUM,
                firms(before, StabilityVerdict::equilibrium),
                firms(after, StabilityVerdict::equilibrium));
        each(Measure.GAIN, firms(before, StabilityVerdict::gain), firms(after, StabilityVerdict::gain));
        one(Measure.RADIUS, before, after, v -> Field.number(v.spectralRadius()));
        one(Measure.HEADROOM, before, after, v -> Field.number(v.headroom()));
        one(Measure.RESILIENCE, before, after, v -> Field.number(v.resilience()));
        each(Measure.CRITICAL_DOWN, critical(before, Critical::down), critical(after, Critical::down));
        each(Measure.CRITICAL_UP, critical(before, Critical::up), critical(after, Critical::up));
        each(Measure.EIGENVALUE, eigenvalues(before), eigenvalues(after));
    }

    void probability(@Nullable Double before, @Nullable Double after) {
        add(Measure.PROBABILITY, "", Field.number(before), Field.number(after), SAME);
    }

    void runs(@Nullable SimulationAnswer before, @Nullable SimulationAnswer after) {
        one(
                Measure.END,
                before,
                after,
                run -> new Field.Word(run.trajectory().ending().reason().name().toLowerCase(Locale.ROOT)));
        Map<String, Field.Leaf> old = before == null ? Map.of() : outputs(before.trajectory());
        Map<String, Field.Leaf> now = after == null ? Map.of() : outputs(after.trajectory());
        each(Measure.OUTPUT, renamed(old), now, SAME_RUN);
    }

    /** At the end of a run that did not run away. */
    private static Map<String, Field.Leaf> outputs(Trajectory run) {
        Map<String, Field.Leaf> outputs = new LinkedHashMap<>();
        double[] end = run.outputAt(run.ending().t());
        List<Firm> firms = run.model().firms();
        boolean away = run.ending().runawayTime() != null;
        for (int k = 0; k < firms.size(); k++) {
            outputs.put(firms.get(k).name(), away ? new Field.Missing() : leaf(end[k]));
        }
        return outputs;
    }

    private Map<String, Field.Leaf> renamed(Map<String, Field.Leaf> by) {
        Map<String, Field.Leaf> renamed = new LinkedHashMap<>();
        by.forEach((name, value) -> renamed.put(renames.names().getOrDefault(name, name), value));
        return renamed;
    }

    private Map<String, Field.Leaf> firms(
            @Nullable StabilityVerdict v, Function<StabilityVerdict, double @Nullable []> read) {
        double[] values = v == null ? null : read.apply(v);
        Map<String, Field.Leaf> firms = new LinkedHashMap<>();
        for (int k = 0; v != null && values != null && k < v.firms().size(); k++) {
            firms.put(v.firms().get(k), leaf(values[k]));
        }
        return renamed(firms);
    }

    private Map<String, Field.Leaf> critical(@Nullable StabilityVerdict v, Function<Critical, @Nullable Double> read) {
        Map<String, Field.Leaf> pairs = new LinkedHashMap<>();
        if (v != null) {
            for (Critical one : v.critical()) {
                String from = name(v, one.from());
                String to = name(v, one.to());
                pairs.put(from + " -> " + to, Field.number(read.apply(one)));
            }
        }
        return pairs;
    }

    private String name(StabilityVerdict v, int firm) {
        String name = v.firms().get(firm);
        return renames.names().getOrDefault(name, name);
    }

    private static Map<String, Field.Leaf> eigenvalues(@Nullable StabilityVerdict v) {
        Map<String, Field.Leaf> all = new LinkedHashMap<>();
        List<Eigenvalue> eigenvalues = v == null ? List.of() : v.eigenvalues();
        for (int k = 0; k < eigenvalues.size(); k++) {
            Eigenvalue e = eigenvalues.get(k);
            String sign = e.im() < 0 ? "-" : "+";
            all.put(
                    Integer.toString(k + 1),
                    e.im() == 0
                            ? new Field.Number(e.re())
                            : new Field.Text(Digits.six(e.re()) + sign + Digits.six(Math.abs(e.im())) + "i"));
        }
        return all;
    }

    private <A> void one(Measure measure, @Nullable A before, @Nullable A after, Function<A, Field.Leaf> read) {
        add(measure, "", read(before, read), read(after, read), SAME);
    }

    private static <A> Field.Leaf read(@Nullable A of, Function<A, Field.Leaf> read) {
        return of == null ? new Field.Missing() : read.apply(of);
    }

    private void each(Measure measure, Map<String, Field.Leaf> before, Map<String, Field.Leaf> after) {
        each(measure, before, after, SAME);
    }

    private void each(Measure measure, Map<String, Field.Leaf> before, Map<String, Field.Leaf> after, double same) {
        Set<String> subjects = new LinkedHashSet<>(after.keySet());
        subjects.addAll(before.keySet());
        for (String subject : subjects) {
            add(
                    measure,
                    subject,
                    before.getOrDefault(subject, new Field.Missing()),
                    after.getOrDefault(subject, new Field.Missing()),
                    same);
        }
    }

    private void add(Measure measure, String subject, Field.Leaf before, Field.Leaf after, double same) {
        double was = before.asNumber();
        double is = after.asNumber();
        boolean near = Math.abs(is - was) <= same * Math.max(Math.abs(was), Math.abs(is));
        if (!near && !before.equals(after) && !(before.isMissing() && after.isMissing())) {
            found.add(new Effect(measure, subject, before, after));
        }
    }

    private static Field.Leaf leaf(double value) {
        return Double.isNaN(value) ? new Field.Missing() : new Field.Number(value);
    }
}
