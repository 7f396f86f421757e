package entente.check.declarations;

import entente.check.draft.Draft;
import entente.check.draft.Problems;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds quantities that depend on themselves: parameters, growth rates, capacities and coefficients.
 *
 * <p>A depth-first search with a stack of its own: a chain of parameters can be longer than Java's.
 */
final class Circles {
    private static final Runnable NOTHING = () -> {};

    private final Draft draft;
    private final Problems problems;
    /** Whether the search is done with what it has entered. */
    private final Map<Quantum, Boolean> done = new LinkedHashMap<>();

    /** One quantity, by its index among those of its kind. */
    private record Quantum(Kind kind, int index) {}

    private enum Kind {
        PARAMETER,
        GROWTH,
        CAPACITY,
        TERM
    }

    private record Visit(Quantum node, List<Quantum> needs, int next) {}

    Circles(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void report() {
        draft.parameters().singles().forEach(index -> visit(new Quantum(Kind.PARAMETER, index)));
        for (Kind part : List.of(Kind.GROWTH, Kind.CAPACITY)) {
            IntStream.range(0, draft.firms().size()).forEach(firm -> visit(new Quantum(part, firm)));
        }
        draft.terms().moving().forEach(term -> visit(new Quantum(Kind.TERM, term)));
    }

    private Expression expression(Quantum node) {
        return switch (node.kind) {
            case PARAMETER -> draft.parameters().value(node.index);
            case GROWTH -> draft.firms().get(node.index).growth();
            case CAPACITY -> draft.firms().get(node.index).capacity();
            case TERM -> draft.terms().coefficient(node.index);
        };
    }

    private void visit(Quantum start) {
        Deque<Visit> stack = new ArrayDeque<>();
        enter(start, stack);
        while (!stack.isEmpty()) {
            Visit visit = stack.pop();
            if (visit.next == visit.needs.size()) {
                done.put(visit.node, true);
                continue;
            }
            stack.push(new Visit(visit.node, visit.needs, visit.next + 1));
            enter(visit.needs.get(visit.next), stack);
        }
    }

    /** Only what is no number can depend on anything. */
    private void enter(Quantum node, Deque<Visit> stack) {
        Expression expression = expression(node);
        if (expression.isNumber()) {
            return;
        }
        Boolean before = done.putIfAbsent(node, false);
        if (before == null) {
            List<Quantum> needs = new ArrayList<>();
            Needs of = new Needs(needs);
            Fold.each(expression, part -> part.accept(of).run());
            stack.push(new Visit(node, needs, 0));
        } else if (!before) {
            circle(node, stack);
        }
    }

    private void circle(Quantum closing, Deque<Visit> stack) {
        List<Object> names = new ArrayList<>();
        Span span = null;
        for (Visit visit : stack) {
            names.add(0, name(visit.node));
            Span own = span(visit.node);
            span = own == null ? span : own;
            if (visit.node.equals(closing)) {
                break;
            }
        }
        if (span != null) {
            problems.add(Diagnostic.of(Code.E316, span, names).hint("check.hint.E316"));
        }
    }

    private String name(Quantum node) {
        return switch (node.kind) {
            case PARAMETER -> draft.parameter(node.index).name();
            case GROWTH -> draft.names().firm(node.index) + ".growth";
            case CAPACITY -> draft.names().firm(node.index) + ".capacity";
            case TERM -> {
                Span span = span(node);
                yield span == null ? "" : span.oneLine();
            }
        };
    }

    private @Nullable Span span(Quantum node) {
        return switch (node.kind) {
            case PARAMETER -> draft.parameter(node.index).span();
            case GROWTH, CAPACITY -> draft.firms().get(node.index).span();
            case TERM -> draft.terms().span(node.index);
        };
    }

    /** Notes what each part of an expression needs. */
    private final class Needs implements Expression.Otherwise<Runnable> {
        private final List<Quantum> needs;

        Needs(List<Quantum> needs) {
            this.needs = needs;
        }

        @Override
        public Runnable parameter(Expression.ParameterValue value) {
            return () -> needs.add(new Quantum(Kind.PARAMETER, value.parameter()));
        }

        @Override
        public Runnable firm(Expression.FirmValue value) {
            return () -> part(value.firm(), value.part(), needs);
        }

        @Override
        public Runnable coefficient(Expression.CoefficientValue value) {
            return () -> draft.terms()
                    .between(value.from(), value.to(), draft.alliances().size())
                    .forEach(term -> needs.add(new Quantum(Kind.TERM, term)));
        }

        @Override
        public Runnable group(Expression.Group group) {
            return () -> Circles.this.group(group, needs);
        }

        @Override
        public Runnable otherwise(Expression expression) {
            return NOTHING;
        }
    }

    private static void part(int firm, Part part, List<Quantum> needs) {
        if (part == Part.GROWTH) {
            needs.add(new Quantum(Kind.GROWTH, firm));
        } else if (part == Part.CAPACITY || part == Part.SATURATION) {
            needs.add(new Quantum(Kind.CAPACITY, firm));
        }
    }

    private void group(Expression.Group group, List<Quantum> needs) {
        IntStream members = group.members().alliance() >= 0
                ? IntStream.range(0, draft.firms().size())
                : draft.firmsOf(group.members());
        group.quantity()
                .<Runnable>match(
                        of -> () -> members.forEach(firm -> part(firm, of.part(), needs)),
                        of -> () -> IntStream.range(0, draft.firms().size())
                                .map(firm -> draft.names().attribute(firm, of.name()))
                                .filter(parameter -> parameter >= 0)
                                .forEach(parameter -> needs.add(new Quantum(Kind.PARAMETER, parameter))))
                .run();
    }
}
