package entente.trajectory;

import entente.dynamics.Agenda;
import entente.dynamics.InForce;
import entente.dynamics.Law;
import entente.dynamics.Moment;
import entente.dynamics.Tape;
import entente.model.Expression;
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
    private final InForce inForce;
    private final int[] active;
    private final double[] scale;
    private final Law law;
    private final List<Node> nodes = new ArrayList<>();

    /** @param stiff whether the method that led here was the stiff one */
    record Node(double t, double[] state, boolean stiff) {}

    /**
     * @param unit     by firm: the scale of its output for the whole run
     * @param compiler of expressions, or null
     */
    Stretch(Moment begin, double[] unit, Tape.@Nullable Compiler compiler) {
        this.begin = begin;
        this.inForce = begin.standing().inForce().from(begin.t(), compiler);
        int count = 0;
        int[] positions = new int[inForce.size()];
        for (int p = 0; p < positions.length; p++) {
            if (begin.output()[inForce.firm(p)] > 0) {
                positions[count++] = p;
            }
        }
        this.active = Arrays.copyOf(positions, count);
        this.scale = new double[count];
        double[] state = new double[count];
        for (int i = 0; i < count; i++) {
            int firm = inForce.firm(active[i]);
            scale[i] = unit[firm];
            state[i] = begin.output()[firm] / unit[firm];
        }
        this.law = inForce.law(active, scale);
        nodes.add(new Node(begin.t(), state, false));
    }

    Moment begin() {
        return begin;
    }

    InForce inForce() {
        return inForce;
    }

    int[] active() {
        return active;
    }

    double[] scale() {
        return scale;
    }

    Law law() {
        return law;
    }

    int firm(int variable) {
        return inForce.firm(active[variable]);
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
        double[] output = begin.output().clone();
        for (int i = 0; i < active.length && t > begin.t(); i++) {
            output[firm(i)] = state[i] * scale[i];
        }
        return output;
    }

    /** What the state at t shows: NaN where a firm is absent, and at the begin what it began with, to the last bit. */
    double[] shown(double t, double[] state) {
        double[] output = output(t, state);
        for (int firm = 0; firm < output.length; firm++) {
            if (inForce.position(firm) < 0) {
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
        for (int rule = 0; rule < agenda.rules(); rule++) {
            if (agenda.live(rule, begin.standing())) {
                rules.add(rule);
                conditions.add(inForce.resolve(agenda.rule(rule).condition()));
            }
        }
        return conditions;
    }
}
