package entente.session;

import entente.model.Asked;
import entente.model.Expression;
import entente.reading.Subject;
import java.util.stream.Stream;

/** Which runs have to have been asked for: those of which {@code at end}, {@code integral} or {@code first} is read. */
final class RunNeeds implements Asked.Otherwise<Stream<RunNeeds.Need>> {
    private final Subject subject;
    private final boolean timed;

    /** @param words what needs the run */
    record Need(String words, Subject subject) {}

    /** @param timed whether it stands within {@code at}, which makes a run where there is none */
    RunNeeds(Subject subject, boolean timed) {
        this.subject = subject;
        this.timed = timed;
    }

    @Override
    public Stream<Need> at(Asked.At at) {
        Stream<Need> end = at.time().isEnd() ? Stream.of(new Need("at end", subject)) : Stream.empty();
        return Stream.concat(end, at.value().accept(new RunNeeds(subject, true)));
    }

    @Override
    public Stream<Need> under(Asked.Under under) {
        return under.value().accept(new RunNeeds(new Subject(under.scenario(), subject.alliance()), timed));
    }

    @Override
    public Stream<Need> integral(Asked.Integral integral) {
        return timed ? Stream.empty() : Stream.of(new Need("integral", subject));
    }

    @Override
    public Stream<Need> first(Asked.First first) {
        return timed ? Stream.empty() : Stream.of(new Need("first", subject));
    }

    @Override
    public Stream<Need> otherwise(Expression expression) {
        return expression.parts().stream().flatMap(part -> part.accept(this));
    }
}
