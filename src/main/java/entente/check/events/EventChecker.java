package entente.check.events;

import entente.arithmetic.Operation;
import entente.check.draft.Beginning;
import entente.check.draft.Context;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.Moments;
import entente.check.names.IndexLoop;
import entente.check.names.IndexVariables;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Folding;
import entente.syntax.Change;
import entente.syntax.FirmReference;
import entente.syntax.Occurrence;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what happens over time. An event whose lines name Lab[i] becomes one event for each i. */
public final class EventChecker {
    /** So many events one block may stand for. */
    private static final int MOST = 1_000_000;

    private final Layer layer;
    private final ChangeChecker checker;

    public EventChecker(Layer layer) {
        this.layer = layer;
        this.checker = new ChangeChecker(layer);
    }

    public void add(Occurrence occurrence) {
        List<FirmReference> references = ChangeReferences.in(occurrence);
        Context context = layer.context(ExpressionPlace.LAW);
        IndexLoop loop = new IndexLoop(context);
        if (loop.combinations(references) > MOST) {
            layer.problems()
                    .add(Diagnostic.of(Code.E711, occurrence.span(), MOST).hint("check.hint.E711events"));
            return;
        }
        int before = layer.draft().events().size() + layer.problems().count();
        loop.forEach(references, binding -> add(occurrence, binding, loop));
        boolean nothing = layer.draft().events().size() + layer.problems().count() == before;
        if (nothing && !loop.variables(references).isEmpty()) {
            loop.refuse(references, occurrence.span());
        }
    }

    /** What one firm would do, as an event; empty after a report. */
    public Optional<Event> alone(Change.Action written, Expression time, int firm) {
        List<Event.Change> made = checker.of(written, layer.context(ExpressionPlace.LAW), new int[] {firm});
        String text = layer.names().firm(firm) + " " + written.span().oneLine();
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(new Event.Trigger.At(time), made, text, written.span()));
    }

    private void add(Occurrence occurrence, Map<String, Integer> binding, IndexLoop loop) {
        boolean indexed = !binding.isEmpty();
        if (!ChangeReferences.ofTrigger(occurrence).stream().allMatch(r -> loop.inside(r, binding))) {
            return;
        }
        Context bound = new Context(layer.world(), layer.draft(), ExpressionPlace.LAW, binding, null);
        Event.Trigger trigger = trigger(occurrence, bound);
        Expression begins = trigger.match(Event.Trigger.At::time, during -> null, when -> null);
        boolean window = occurrence.match(at -> false, during -> true, when -> false);
        List<Event.Change> body = new Body(bound, loop, begins, window).read(occurrence.body());
        if (!body.isEmpty() || !indexed) {
            String text = occurrence.span().oneLine() + (indexed ? shown(binding) : "");
            layer.draft().events().add(new Event(trigger, body, text, occurrence.span()));
        }
    }

    /** Which of an index line's events it is. */
    private static String shown(Map<String, Integer> binding) {
        StringBuilder text = new StringBuilder();
        for (String index : IndexVariables.ALL) {
            if (binding.containsKey(index)) {
                text.append(text.isEmpty() ? " (" : ", ")
                        .append(index)
                        .append(" = ")
                        .append(binding.get(index));
            }
        }
        return text.append(")").toString();
    }

    private Event.Trigger trigger(Occurrence occurrence, Context context) {
        return occurrence.match(
                at -> new Event.Trigger.At(notBeforeStart(
                        Moments.time(at.moment(), context), at.moment().span())),
                during -> during(during, context),
                when -> new Event.Trigger.When(
                        ExpressionChecker.condition(when.condition(), context.at(ExpressionPlace.LAW)),
                        when.repeated()));
    }

    private Event.Trigger during(Occurrence.During written, Context context) {
        Expression from = notBeforeStart(
                Moments.time(written.from(), context), written.from().span());
        Expression to = Moments.time(written.to(), context);
        if (from.number() >= to.number()) {
            Span span = written.from().span().to(written.to().span());
            layer.problems()
                    .add(Diagnostic.of(Code.E410, span, from.number(), to.number())
                            .hint("check.hint.E410"));
        }
        return new Event.Trigger.During(from, to);
    }

    private Expression notBeforeStart(Expression time, Span span) {
        begins(time, span);
        if (time.number() < 0) {
            layer.problems().add(Diagnostic.of(Code.E411, span, time.number()).hint("check.hint.E411"));
        }
        return time;
    }

    private void begins(Expression time, Span span) {
        layer.draft().beginnings().add(new Beginning(span, time, -1));
    }

    private final class Body implements Statement.Otherwise {
        private final List<Event.Change> changes = new ArrayList<>();
        private final Context context;
        private final IndexLoop loop;
        private final @Nullable Expression begins;
        private final boolean window;

        /** @param begins when it happens, or null where only a run can tell */
        Body(Context context, IndexLoop loop, @Nullable Expression begins, boolean window) {
            this.context = context;
            this.loop = loop;
            this.begins = begins;
            this.window = window;
        }

        List<Event.Change> read(List<Statement> lines) {
            lines.forEach(line -> line.accept(this));
            return changes;
        }

        @Override
        public void change(Change written) {
            if (ChangeReferences.of(written).stream().allMatch(r -> loop.inside(r, context.indices()))) {
                changes.addAll(checker.check(written, context, window));
            }
        }

        @Override
        public void after(Occurrence.After written) {
            if (window) {
                refuse(Code.E408, written);
                return;
            }
            Expression delay = ExpressionChecker.number(written.delay(), context.at(ExpressionPlace.TIME));
            if (delay.number() < 0) {
                layer.problems()
                        .add(Diagnostic.of(Code.E411, written.delay().span(), delay.number())
                                .hint("check.hint.E411"));
            }
            Expression later = begins == null ? null : Folding.apply(Operation.ADD, List.of(begins, delay));
            if (later != null) {
                begins(later, written.delay().span());
            }
            changes.add(new Event.Change.After(
                    delay,
                    new Body(context, loop, later, false).read(written.body()),
                    written.span().oneLine()));
        }

        @Override
        public void occurrence(Occurrence written) {
            refuse(window ? Code.E408 : Code.E409, written);
        }

        @Override
        public void otherwise(Statement written) {
            refuse(Code.E405, written);
        }

        private void refuse(Code code, Statement written) {
            layer.problems().add(Diagnostic.of(code, written.span()).hint("check.hint." + code.name()));
        }
    }
}
