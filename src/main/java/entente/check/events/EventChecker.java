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
import org.jspecify.annotations.Nullable;

/** Checks what happens over time. An event whose lines name Lab[i] becomes one event for each i. */
public final class EventChecker {
    /** So many events one block may stand for. */
    private static final int MOST = 1_000_000;

    private final Layer layer;
    private final ChangeChecker changes;

    public EventChecker(Layer layer) {
        this.layer = layer;
        this.changes = new ChangeChecker(layer);
    }

    public void add(Occurrence occurrence) {
        if (occurrence instanceof Occurrence.After) {
            layer.problems().add(Diagnostic.of(Code.E407, occurrence.span()).hint("check.hint.E407"));
            return;
        }
        List<FirmReference> references = ChangeReferences.in(occurrence);
        Context context = layer.context(ExpressionPlace.LAW);
        IndexLoop loop = new IndexLoop(context);
        if (loop.combinations(references) > MOST) {
            layer.problems()
                    .add(Diagnostic.of(Code.E711, occurrence.span(), MOST).hint("check.hint.E711events"));
            return;
        }
        loop.forEach(references, binding -> add(occurrence, binding, loop));
    }

    private void add(Occurrence occurrence, Map<String, Integer> binding, IndexLoop loop) {
        boolean indexed = !binding.isEmpty();
        if (occurrence instanceof Occurrence.When when
                && !ChangeReferences.in(when.condition()).stream().allMatch(r -> loop.inside(r, binding))) {
            return;
        }
        Context bound = new Context(layer.world(), layer.draft(), ExpressionPlace.LAW, binding, null);
        Event.Trigger trigger = trigger(occurrence, bound);
        Expression begins = trigger.match(Event.Trigger.At::time, during -> null, when -> null);
        List<Event.Change> body = body(occurrence, bound, loop, begins);
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
        if (occurrence instanceof Occurrence.At at) {
            return new Event.Trigger.At(notBeforeStart(
                    Moments.time(at.moment(), context), at.moment().span()));
        }
        if (occurrence instanceof Occurrence.During during) {
            Expression from = notBeforeStart(
                    Moments.time(during.from(), context), during.from().span());
            Expression to = Moments.time(during.to(), context);
            if (from.number() >= to.number()) {
                Span span = during.from().span().to(during.to().span());
                layer.problems()
                        .add(Diagnostic.of(Code.E410, span, from.number(), to.number())
                                .hint("check.hint.E410"));
            }
            return new Event.Trigger.During(from, to);
        }
        Occurrence.When when = (Occurrence.When) occurrence;
        return new Event.Trigger.When(
                ExpressionChecker.condition(when.condition(), context.at(ExpressionPlace.LAW)), when.repeated());
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

    /** @param begins when it happens, or null where only a run can tell */
    private List<Event.Change> body(
            Occurrence occurrence, Context context, IndexLoop loop, @Nullable Expression begins) {
        boolean window = occurrence instanceof Occurrence.During;
        List<Event.Change> body = new ArrayList<>();
        for (Statement statement : occurrence.body()) {
            if (!ChangeReferences.of(statement).stream().allMatch(r -> loop.inside(r, context.indices()))) {
                continue;
            }
            if (statement instanceof Change change) {
                body.addAll(changes.check(change, context, window));
            } else if (statement instanceof Occurrence.After after && !window) {
                body.add(after(after, context, loop, begins));
            } else if (statement instanceof Occurrence) {
                layer.problems()
                        .add(Diagnostic.of(window ? Code.E408 : Code.E409, statement.span())
                                .hint(window ? "check.hint.E408" : "check.hint.E409"));
            } else {
                layer.problems().add(Diagnostic.of(Code.E405, statement.span()).hint("check.hint.E405"));
            }
        }
        return body;
    }

    private Event.Change after(Occurrence.After after, Context context, IndexLoop loop, @Nullable Expression begins) {
        Expression delay = ExpressionChecker.number(after.delay(), context.at(ExpressionPlace.TIME));
        if (delay.number() < 0) {
            layer.problems()
                    .add(Diagnostic.of(Code.E411, after.delay().span(), delay.number())
                            .hint("check.hint.E411"));
        }
        Expression later = begins == null ? null : Folding.apply(Operation.ADD, List.of(begins, delay));
        if (later != null) {
            begins(later, after.delay().span());
        }
        return new Event.Change.After(
                delay, body(after, context, loop, later), after.span().oneLine());
    }
}
