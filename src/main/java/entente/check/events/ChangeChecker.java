package entente.check.events;

import entente.check.declarations.Finishing;
import entente.check.declarations.FirmChecker;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.check.draft.ValueCheck;
import entente.check.expressions.AddedPercentage;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.TargetChecker;
import entente.check.names.References;
import entente.check.names.Referent;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Part;
import entente.model.Target;
import entente.syntax.Change;
import entente.syntax.Change.Verb;
import entente.syntax.ExpressionSyntax;
import entente.syntax.PartSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the lines of events: assignments and verbs. */
final class ChangeChecker {
    private final Layer layer;
    private final TargetChecker targets;

    ChangeChecker(Layer layer) {
        this.layer = layer;
        this.targets = new TargetChecker(false);
    }

    List<Event.Change> check(Change change, Context context, boolean window) {
        return change.match(assignment -> assign(assignment, context, window), action -> act(action, context, window));
    }

    private List<Event.Change> assign(Change.Assignment written, Context context, boolean window) {
        Target target = targets.target(written.target(), context);
        Expression value = ExpressionChecker.number(written.value(), context);
        if (target == null || value == Draft.UNKNOWN) {
            return List.of();
        }
        AddedPercentage.refuse(written, context);
        layer.draft().numbers().move(target, written.target().span(), context);
        if (window && part(target).filter(part -> part == Part.OUTPUT).isPresent()) {
            report(Code.E406, written.span());
            return List.of();
        }
        if (written.operator() == Change.Operator.DIVIDE && value.number() == 0) {
            report(Code.E323, written.value().span());
            return List.of();
        }
        Event.Operator operator = Event.Operator.valueOf(written.operator().name());
        if (operator == Event.Operator.SET && value.isNumber()) {
            checkSet(target, value, written.value().span(), context);
        }
        Event.Change.Assign assign = new Event.Change.Assign(target, operator, value);
        if (Finishing.setsWhole(assign)) {
            layer.draft().place(assign, written.span());
        }
        return List.of(assign);
    }

    private static Optional<Part> part(Target target) {
        return target.match(
                parameter -> Optional.empty(),
                firm -> Optional.of(firm.part()),
                group -> group.quantity().match(of -> Optional.of(of.part()), attribute -> Optional.empty()),
                coefficient -> Optional.empty());
    }

    private void checkSet(Target target, Expression value, Span span, Context context) {
        String firm = target.match(
                parameter -> span.text(),
                one -> context.names().firm(one.firm()),
                group -> span.text(),
                coefficient -> span.text());
        part(target)
                .map(part -> PartSyntax.valueOf(part.name()))
                .ifPresent(part -> FirmChecker.bound(part, value, span, firm, layer.draft(), layer.problems()));
    }

    private List<Event.Change> act(Change.Action written, Context context, boolean window) {
        Verb verb = written.verb();
        if (window && (verb == Verb.ENTERS || verb == Verb.EXITS)) {
            report(Code.E406, written.span());
            return List.of();
        }
        Referent subject = References.subject(written.subject(), context);
        if (subject == null) {
            return List.of();
        }
        if (verb == Verb.FORMS || verb == Verb.DISSOLVES) {
            return wholeAlliance(written, subject);
        }
        if (subject instanceof Referent.Group group && group.members().alliance() >= 0) {
            layer.problems()
                    .add(Diagnostic.of(
                                    Code.E412,
                                    written.subject().span(),
                                    written.subject().span().text())
                            .hint("check.hint.E412"));
            return List.of();
        }
        int[] firms = subject instanceof Referent.OneFirm one
                ? new int[] {one.firm()}
                : layer.draft().firmsOf(((Referent.Group) subject).members()).toArray();
        return of(written, context, firms);
    }

    /** What these firms do; nothing after a report. */
    List<Event.Change> of(Change.Action written, Context context, int[] firms) {
        Verb verb = written.verb();
        if (verb == Verb.FORMS || verb == Verb.DISSOLVES) {
            report(Code.E414, written.subject().span());
            return List.of();
        }
        int alliance = written.alliance() == null ? -1 : References.alliance(written.alliance(), context);
        if (written.alliance() != null && alliance < 0) {
            return List.of();
        }
        Expression amount = amount(written, context);
        if (amount == Draft.UNKNOWN) {
            return List.of();
        }
        List<Event.Change> all = new ArrayList<>();
        for (int firm : firms) {
            if (verb == Verb.ENTERS
                    && amount == null
                    && layer.draft().firms().get(firm).entersWithoutOutput()) {
                layer.problems()
                        .add(Diagnostic.of(
                                        Code.E419,
                                        written.span(),
                                        context.names().firm(firm))
                                .hint("check.hint.E419", context.names().firm(firm)));
            }
            all.add(change(verb, firm, alliance, amount));
        }
        return all;
    }

    private List<Event.Change> wholeAlliance(Change.Action written, Referent subject) {
        if (subject instanceof Referent.Group group && group.members().alliance() >= 0) {
            int alliance = group.members().alliance();
            return List.of(
                    written.verb() == Verb.FORMS
                            ? new Event.Change.Form(alliance)
                            : new Event.Change.Dissolve(alliance));
        }
        report(Code.E414, written.subject().span());
        return List.of();
    }

    private @Nullable Expression amount(Change.Action written, Context context) {
        ExpressionSyntax amount = written.amount();
        if (amount == null) {
            return null;
        }
        Expression value = ExpressionChecker.number(amount, context);
        boolean share = written.verb() == Verb.WITHHOLDS;
        if (value != Draft.UNKNOWN) {
            ValueCheck check = new ValueCheck(
                    value,
                    share ? ValueCheck.Bound.SHARE : ValueCheck.Bound.AT_LEAST_ZERO,
                    share ? Code.E403 : Code.E305,
                    amount.span(),
                    List.of(written.subject().span().text()));
            layer.draft().check(check);
        }
        return value;
    }

    private Event.Change change(Verb verb, int firm, int alliance, @Nullable Expression amount) {
        return switch (verb) {
            case ENTERS -> new Event.Change.Enter(firm, amount);
            case EXITS -> new Event.Change.Exit(firm);
            case JOINS -> new Event.Change.Join(firm, alliance);
            case LEAVES -> new Event.Change.Leave(firm, alliance);
            case WITHHOLDS, HONOURS ->
                new Event.Change.Withhold(firm, alliance, amount == null ? new Expression.Constant(0) : amount);
            case FORMS, DISSOLVES -> throw new IllegalStateException("no firm does this: " + verb);
        };
    }

    private void report(Code code, Span span) {
        layer.problems().add(Diagnostic.of(code, span, span.text()).hint("check.hint." + code.name()));
    }
}
