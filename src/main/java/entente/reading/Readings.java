package entente.reading;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Question;
import entente.reading.Evaluation.Where;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** At which times values read which runs, as far as that can be told before there are any. */
public final class Readings {
    private final Runs runs;
    private final Evaluation evaluation;
    private final Map<Subject, SortedSet<Double>> times = new LinkedHashMap<>();
    private final Set<Subject> whole = new LinkedHashSet<>();

    private Readings(Runs runs, NamedResults results) {
        this.runs = runs;
        this.evaluation = new Evaluation(runs, results);
    }

    /** The times after the start, where something is read there; runs of which more is read than that are left out. */
    public static Map<Subject, SortedSet<Double>> of(
            List<Question.Value> values, Runs runs, NamedResults results, Subject subject) {
        Readings readings = new Readings(runs, results);
        for (Question.Value value : values) {
            readings.read(value.expression(), Where.of(subject));
        }
        readings.times.keySet().removeAll(readings.whole);
        readings.times.values().removeIf(times -> times.last() == 0);
        return readings.times;
    }

    private void read(Expression e, Where where) {
        Subject subject = where.subject();
        if (e instanceof Asked.At at) {
            double t = time(at.time(), subject);
            if (Double.isNaN(t)) {
                whole.add(subject);
            }
            read(at.value(), new Where(subject, t));
        } else if (e instanceof Asked.Under under) {
            read(under.value(), evaluation.inScenario(under, where));
        } else if (e instanceof Asked.Within within) {
            read(within.left(), where);
            read(within.right(), where);
            read(within.tolerance(), where);
        } else if (e instanceof Asked.Integral || e instanceof Asked.First) {
            whole.add(subject);
        } else if (e instanceof Expression.Apply apply && Form.asks(apply)) {
            apply.arguments().forEach(argument -> read(argument, where));
        } else if (!(e instanceof Asked)) {
            read(subject, where.timed() ? where.t() : start(e, subject));
        }
    }

    /** NaN where it takes a run to know. */
    private double time(Expression time, Subject subject) {
        if (time instanceof Asked.End) {
            double end = runs.asked(subject);
            return end < Double.POSITIVE_INFINITY ? end : Double.NaN;
        }
        return Form.asks(time) ? Double.NaN : evaluation.value(time, Where.of(subject));
    }

    /** What depends on parameters alone needs no run. */
    private double start(Expression e, Subject subject) {
        boolean number = runs.start(subject).either(inForce -> inForce.resolve(e) instanceof Constant, fault -> true);
        return number ? Double.NaN : 0;
    }

    private void read(Subject subject, double t) {
        if (t >= 0 && t < Double.POSITIVE_INFINITY) {
            times.computeIfAbsent(subject, s -> new TreeSet<>()).add(t);
        }
    }
}
