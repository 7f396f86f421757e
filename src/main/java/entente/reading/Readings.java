package entente.reading;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Question;
import entente.reading.Evaluation.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** At which times values read which runs, as far as that can be told before there are any. */
public final class Readings {
    private final Runs runs;
    private final Evaluation evaluation;

    private Readings(Runs runs, NamedResults results) {
        this.runs = runs;
        this.evaluation = new Evaluation(runs, results);
    }

    /** @param t infinite where more is read than the run at a time, NaN where no run is read */
    private record Reading(Subject subject, double t) {
        boolean ofRun() {
            return t >= 0;
        }
    }

    /** The times after the start, where something is read there; runs of which more is read than that are left out. */
    public static Map<Subject, SortedSet<Double>> of(
            List<Question.Value> values, Runs runs, NamedResults results, Subject subject) {
        Reader reader = new Readings(runs, results).new Reader(Where.of(subject));
        Map<Subject, SortedSet<Double>> times = new LinkedHashMap<>();
        values.stream()
                .flatMap(value -> value.expression().accept(reader))
                .filter(Reading::ofRun)
                .forEach(reading -> times.computeIfAbsent(reading.subject(), s -> new TreeSet<>())
                        .add(reading.t()));
        times.values().removeIf(read -> read.last() == 0 || read.last() == Double.POSITIVE_INFINITY);
        return times;
    }

    /** What is read at a place. */
    private final class Reader implements Asked.Otherwise<Stream<Reading>> {
        private final Where where;

        Reader(Where where) {
            this.where = where;
        }

        @Override
        public Stream<Reading> at(Asked.At at) {
            double t = moment(at.time(), where.subject());
            Stream<Reading> read = at.value().accept(new Reader(new Where(where.subject(), t)));
            return Double.isNaN(t) ? Stream.concat(whole(), read) : read;
        }

        @Override
        public Stream<Reading> under(Asked.Under under) {
            return under.value().accept(new Reader(evaluation.inScenario(under, where)));
        }

        @Override
        public Stream<Reading> integral(Asked.Integral integral) {
            return whole();
        }

        @Override
        public Stream<Reading> first(Asked.First first) {
            return whole();
        }

        @Override
        public Stream<Reading> within(Asked.Within within) {
            return parts(within);
        }

        @Override
        public Stream<Reading> apply(Expression.Apply apply) {
            return Form.asks(apply) ? parts(apply) : otherwise(apply);
        }

        @Override
        public Stream<Reading> otherwise(Expression e) {
            if (e.isAsked()) {
                return Stream.empty();
            }
            double t = where.timed() ? where.t() : start(e, where.subject());
            return Stream.of(new Reading(where.subject(), t));
        }

        private Stream<Reading> parts(Expression e) {
            return e.parts().stream().flatMap(part -> part.accept(this));
        }

        private Stream<Reading> whole() {
            return Stream.of(new Reading(where.subject(), Double.POSITIVE_INFINITY));
        }
    }

    /** NaN where it takes a run to know. */
    private double moment(Expression time, Subject subject) {
        if (time.isEnd()) {
            double end = runs.asked(subject);
            return end < Double.POSITIVE_INFINITY ? end : Double.NaN;
        }
        return Form.asks(time) ? Double.NaN : evaluation.value(time, Where.of(subject));
    }

    /** What depends on parameters alone needs no run. */
    private double start(Expression e, Subject subject) {
        boolean number =
                runs.start(subject).either(inForce -> inForce.resolve(e).isNumber(), fault -> true);
        return number ? Double.NaN : 0;
    }
}
