package entente.check;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Parameter;
import entente.model.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts parameters in an order in which each comes after those that it depends on, and finds circles. Growth rates,
 * capacities and coefficients take part: a parameter may read them, and they may read parameters.
 *
 * <p>A depth-first search with a stack of its own: a chain of parameters can be longer than Java's.
 */
final class ParameterOrder {
    private static final Runnable NOTHING = () -> {};

    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final Draft draft;
    private final Problems problems;
    private final int parameters;
    private final int firms;
    private final int[] state;
    private final List<Integer> order = new ArrayList<>();

    ParameterOrder(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
        this.parameters = draft.parameters.size();
        this.firms = draft.firms.size();
        this.state = new int[parameters + 2 * firms + draft.terms.count()];
    }

    /** The new index of each parameter; those that could be computed where they stand keep their order. */
    int[] renumbered() {
        for (int node = 0; node < state.length; node++) {
            if (!constant(node)) {
                visit(node);
            }
        }
        int[] renumbered = new int[parameters];
        int next = 0;
        for (int node : order) {
            if (node < parameters) {
                renumbered[node] = next++;
            }
        }
        return renumbered;
    }

    /** Parameters are all put in order; of the rest only what is no number can depend on anything. */
    private boolean constant(int node) {
        int term = node - parameters - 2 * firms;
        return term >= 0
                ? draft.terms.constant(term)
                : node >= parameters && expression(node).isNumber();
    }

    private Expression expression(int node) {
        if (node < parameters) {
            return draft.parameters.get(node).value();
        }
        int k = node - parameters;
        if (k < firms) {
            return draft.firms.get(k).growth();
        }
        return k < 2 * firms ? draft.firms.get(k - firms).capacity() : draft.terms.coefficient(k - 2 * firms);
    }

    private record Visit(int node, List<Integer> needs, int next) {}

    private void visit(int start) {
        if (state[start] == DONE) {
            return;
        }
        Deque<Visit> stack = new ArrayDeque<>();
        enter(start, stack);
        while (!stack.isEmpty()) {
            Visit visit = stack.pop();
            if (visit.next() == visit.needs().size()) {
                state[visit.node()] = DONE;
                order.add(visit.node());
                continue;
            }
            stack.push(new Visit(visit.node(), visit.needs(), visit.next() + 1));
            int need = visit.needs().get(visit.next());
            if (state[need] == OPEN) {
                circle(need, stack);
            } else if (state[need] != DONE) {
                enter(need, stack);
            }
        }
    }

    private void enter(int node, Deque<Visit> stack) {
        state[node] = OPEN;
        Needs needs = new Needs();
        Fold.each(expression(node), part -> part.accept(needs).run());
        stack.push(new Visit(node, needs.needs, 0));
    }

    private void circle(int closing, Deque<Visit> stack) {
        List<Object> names = new ArrayList<>();
        Span span = null;
        for (Visit visit : stack) {
            names.add(0, name(visit.node()));
            span = span(visit.node()) == null ? span : span(visit.node());
            if (visit.node() == closing) {
                break;
            }
        }
        if (span != null) {
            problems.add(Diagnostic.of(Code.E316, span, names).hint("check.hint.E316"));
        }
    }

    private String name(int node) {
        if (node < parameters) {
            return draft.parameters.get(node).name();
        }
        int k = node - parameters;
        if (k < 2 * firms) {
            return draft.names.firm(k % firms) + (k < firms ? ".growth" : ".capacity");
        }
        Span span = draft.terms.span(k - 2 * firms);
        return span == null ? "" : EventChecker.oneLine(span.text());
    }

    private @Nullable Span span(int node) {
        if (node < parameters) {
            return draft.parameters.get(node).span();
        }
        int k = node - parameters;
        return k < 2 * firms ? draft.firms.get(k % firms).span() : draft.terms.span(k - 2 * firms);
    }

    /** Notes what each part of an expression needs. */
    private final class Needs implements Expression.Visitor<Runnable> {
        private final List<Integer> needs = new ArrayList<>();

        @Override
        public Runnable constant(Expression.Constant constant) {
            return NOTHING;
        }

        @Override
        public Runnable time(Expression.Time time) {
            return NOTHING;
        }

        @Override
        public Runnable parameter(Expression.ParameterValue value) {
            return () -> needs.add(value.parameter());
        }

        @Override
        public Runnable firm(Expression.FirmValue value) {
            return () -> part(value.firm(), value.part(), needs);
        }

        @Override
        public Runnable coefficient(Expression.CoefficientValue value) {
            return () -> draft.terms
                    .between(value.from(), value.to(), draft.alliances.size())
                    .forEach(term -> needs.add(parameters + 2 * firms + term));
        }

        @Override
        public Runnable withheld(Expression.WithheldValue value) {
            return NOTHING;
        }

        @Override
        public Runnable apply(Expression.Apply apply) {
            return NOTHING;
        }

        @Override
        public Runnable group(Expression.Group group) {
            return () -> ParameterOrder.this.group(group, needs);
        }

        @Override
        public Runnable asked(Asked asked) {
            return NOTHING;
        }
    }

    private void part(int firm, Part part, List<Integer> needs) {
        if (part == Part.GROWTH) {
            needs.add(parameters + firm);
        } else if (part == Part.CAPACITY || part == Part.SATURATION) {
            needs.add(parameters + firms + firm);
        }
    }

    private void group(Expression.Group group, List<Integer> needs) {
        IntStream members =
                group.members().alliance() >= 0 ? IntStream.range(0, firms) : draft.firmsOf(group.members());
        group.quantity()
                .<Runnable>match(
                        of -> () -> members.forEach(firm -> part(firm, of.part(), needs)),
                        of -> () -> Arrays.stream(of.parameters())
                                .filter(parameter -> parameter >= 0)
                                .forEach(needs::add))
                .run();
    }

    static boolean identity(int[] renumbered) {
        return IntStream.range(0, renumbered.length).allMatch(k -> renumbered[k] == k);
    }

    static List<Parameter> reordered(List<Parameter> parameters, int[] renumbered) {
        Parameter[] sorted = new Parameter[renumbered.length];
        for (int k = 0; k < renumbered.length; k++) {
            sorted[renumbered[k]] = parameters.get(k);
        }
        return List.of(sorted);
    }
}
