package entente.trajectory;

import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.FirmOrder;
import entente.law.Law;
import entente.model.Expression;
import entente.symbolic.Tape;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a run in which nothing happens but time passing: one law, over the firms present whose output is above 0.
 *
 * <p>One state is kept for each step, and the step is taken again to look inside it. Where that would be too much to
 * keep, every second state is dropped, again and again, and more steps are taken again.
 */
final class Stretch {
    private final Moment begin;
    private final double[] unit;
    private final Tape.@Nullable Compiler compiler;
    private final Workers workers;
    private final List<Node> nodes = new ArrayList<>();
    /** Given up where memory is short, and made again: a run of many events has many of them. */
    private SoftReference<Regime> regime;

    /**
     * @param stiff     whether the method that led here was the stiff one
     * @param form      what was integrated to come here
     * @param variables the state in that form
     */
    record Node(
            double t,
            double[] state,
            boolean stiff,
            @Nullable Logarithms form,
            double[] variables) {
        Node(double t, double[] state, boolean stiff) {
            this(t, state, stiff, null, state);
        }
    }

    /**
     * What governs a stretch.
     *
     * @param active positions of the firms present whose output is above 0
     * @param scale  the unit of each one's output in the state
     */
    record Regime(InForce inForce, int[] active, double[] scale, Law law) {
        static Regime of(Moment begin, double[] unit, Tape.@Nullable Compiler compiler) {
            InForce inForce = begin.standing().inForce().from(begin.t(), compiler);
            int count = 0;
            int[] positions = new int[inForce.size()];
            for (int p = 0; p < positions.length; p++) {
                if (begin.output()[inForce.firm(p)] > 0) {
                    positions[count++] = p;
                }
            }
            int[] active = FirmOrder.order(inForce, Arrays.copyOf(positions, count));
            double[] scale = new double[count];
            for (int i = 0; i < count; i++) {
                scale[i] = unit[inForce.firm(active[i])];
            }
            return new Regime(inForce, active, scale, Law.of(inForce, active, scale));
        }

        int firm(int variable) {
            return inForce.firm(active[variable]);
        }
    }

    /**
     * @param unit     by firm: the scale of its output for the whole run
     * @param compiler of expressions, or null
     * @param workers  for a law that is large
     * @param before   the stretch that led here, or null
     */
    Stretch(Moment begin, double[] unit, Tape.@Nullable Compiler compiler, Workers workers, @Nullable Stretch before) {
        this.workers = workers;
        this.begin = begin;
        this.unit = unit;
        this.compiler = compiler;
        Regime made = Regime.of(begin, unit, compiler);
        this.regime = new SoftReference<>(made);
        double[] state = new double[made.active.length];
        for (int i = 0; i < state.length; i++) {
            state[i] = begin.output()[made.firm(i)] / made.scale[i];
        }
        Logarithms form = Logarithms.after(null, state);
        double[] variables = Logarithms.variables(form, new Node(begin.t(), state, false));
        if (before != null && form != null) {
            before.handOver(made, form, begin.output(), variables);
        }
        nodes.add(new Node(begin.t(), state, false, form, variables));
    }

    /** Gives the logarithms of outputs that nothing has touched, which may be smaller than any number. */
    private void handOver(Regime next, Logarithms form, double[] output, double[] variables) {
        Node last = last();
        Logarithms own = last.form;
        if (own == null) {
            return;
        }
        double[] logarithm = new double[output.length];
        Arrays.fill(logarithm, Double.NaN);
        Regime now = regime();
        double[] ended = output(last.t, last.state);
        for (int i = 0; i < last.state.length; i++) {
            int firm = now.firm(i);
            logarithm[firm] = own.of(i) && output[firm] == ended[firm] ? last.variables[i] : Double.NaN;
        }
        for (int i = 0; i < variables.length; i++) {
            double known = logarithm[next.firm(i)];
            variables[i] = form.of(i) && !Double.isNaN(known) ? known : variables[i];
        }
    }

    Moment begin() {
        return begin;
    }

    /** Whoever works with it for long keeps it. */
    Regime regime() {
        Regime known = regime.get();
        if (known == null) {
            known = Regime.of(begin, unit, compiler);
            regime = new SoftReference<>(known);
        }
        return known;
    }

    InForce inForce() {
        return regime().inForce;
    }

    int[] active() {
        return regime().active;
    }

    double[] scale() {
        return regime().scale;
    }

    Law law() {
        return regime().law;
    }

    Workers workers() {
        return workers;
    }

    /** The number of state variables. */
    int size() {
        return nodes.get(0).state.length;
    }

    int nodes() {
        return nodes.size();
    }

    Node node(int k) {
        return nodes.get(k);
    }

    Node last() {
        return nodes.get(nodes.size() - 1);
    }

    void add(Node node) {
        nodes.add(node);
    }

    /** Drops every second state but the first and the last; returns how many are left. */
    int thin() {
        int kept = 1;
        for (int k = 1; k < nodes.size(); k++) {
            if (k % 2 == 0 || k == nodes.size() - 1) {
                nodes.set(kept++, nodes.get(k));
            }
        }
        nodes.subList(kept, nodes.size()).clear();
        return kept;
    }

    /** The outputs of all firms in the state at t. */
    double[] output(double t, double[] state) {
        Regime now = regime();
        double[] output = begin.output().clone();
        for (int i = 0; i < state.length && t > begin.t(); i++) {
            output[now.firm(i)] = state[i] * now.scale[i];
        }
        return output;
    }

    /** What the state at t shows: NaN where a firm is absent, and at the begin what it began with, to the last bit. */
    double[] shown(double t, double[] state) {
        double[] output = output(t, state);
        InForce now = inForce();
        for (int firm = 0; firm < output.length; firm++) {
            if (now.position(firm) < 0) {
                output[firm] = Double.NaN;
            }
        }
        return output;
    }

    Moment moment(double t, double[] state) {
        return new Moment(t, begin.standing(), output(t, state));
    }

    /** What the rules' conditions say here, for those that can become true; null for the others. */
    List<Expression> conditions(Agenda agenda, List<Integer> rules) {
        List<Expression> conditions = new ArrayList<>();
        InForce now = inForce();
        for (int rule = 0; rule < agenda.rules(); rule++) {
            if (agenda.live(rule, begin.standing())) {
                rules.add(rule);
                conditions.add(now.resolve(agenda.rule(rule).condition()));
            }
        }
        return conditions;
    }
}
