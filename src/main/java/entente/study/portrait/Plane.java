package entente.study.portrait;

import entente.arithmetic.Operation;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.Law;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Firm;
import entente.model.Fold;
import entente.model.Folding;
import entente.model.Model;
import entente.model.Part;
import entente.model.Resolved;
import entente.model.TimeAxis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two firms of what is in force at a moment, the outputs of the others standing still: a model of its own, with the two as
 * its first firms. What the others contribute is a constant of the receiver's relative growth; it comes from a third firm
 * that has the saturation 1 and to which nobody contributes, so that it rests there exactly.
 */
public final class Plane {
    private static final int HELPER = 2;

    private final InForce whole;
    private final int[] axes;
    private final double[] held;
    private final Model model;
    private final InForce inForce;

    /**
     * @param whole  with t standing still
     * @param across position of the firm along the x axis among those present
     * @param up     of the one along the y axis
     * @param held   output of every firm present; of the two it is not read
     */
    public Plane(InForce whole, int across, int up, double[] held) {
        this.whole = whole;
        this.axes = new int[] {across, up};
        this.held = held.clone();
        this.model = model();
        this.inForce = Moment.start(model).standing().inForce().frozenAt(0);
    }

    private Model model() {
        Contributions.Builder terms = Contributions.builder();
        boolean helped = false;
        List<Firm> firms = new ArrayList<>();
        for (int axis = 0; axis < 2; axis++) {
            int receiver = axes[axis];
            firms.add(firm(axis));
            List<Expression> constant = new ArrayList<>();
            for (int k = whole.rowStart(receiver); k < whole.rowEnd(receiver); k++) {
                int giver = whole.from(k);
                Expression coefficient = here(whole.coefficient(k));
                if (giver == axes[1 - axis]) {
                    terms.add(1 - axis, axis, Contributions.OUTSIDE, coefficient);
                } else if (held[giver] > 0) {
                    Expression saturation = Folding.apply(
                            Operation.DIVIDE, List.of(new Constant(held[giver]), here(whole.capacity(giver))));
                    constant.add(Folding.apply(Operation.MULTIPLY, List.of(coefficient, saturation)));
                }
            }
            if (!constant.isEmpty()) {
                helped = true;
                terms.add(HELPER, axis, Contributions.OUTSIDE, Folding.apply(Operation.SUM, constant));
            }
        }
        if (helped) {
            Constant one = new Constant(1);
            firms.add(new Firm("·", null, "", true, one, one, one, null));
        }
        return new Model(null, TimeAxis.PLAIN, List.of(), firms, List.of(), terms.build(), List.of());
    }

    private Firm firm(int axis) {
        int position = axes[axis];
        Firm declared = whole.model().firms().get(whole.firm(position));
        Expression growth = here(whole.growth(position));
        return new Firm(
                declared.name(),
                declared.label(),
                "",
                true,
                growth,
                here(whole.capacity(position)),
                new Constant(1),
                declared.span());
    }

    /** Of the two firms' outputs alone. */
    private Expression here(Expression expression) {
        Resolved<Expression> seen = new Resolved<>(
                number -> number,
                time -> time,
                named -> named,
                this::output,
                apply -> Folding.apply(apply.function(), apply.arguments()));
        return Fold.map(part -> part.accept(seen)).of(expression);
    }

    private Expression output(FirmValue value) {
        int position = whole.position(value.firm());
        return position == axes[0]
                ? new FirmValue(0, Part.OUTPUT)
                : position == axes[1] ? new FirmValue(1, Part.OUTPUT) : new Constant(position < 0 ? 0 : held[position]);
    }

    /** The two firms, from these outputs on. */
    public Model from(double x, double y) {
        List<Firm> firms = new ArrayList<>(model.firms());
        firms.set(0, firms.get(0).with(Part.OUTPUT, new Constant(x)));
        firms.set(1, firms.get(1).with(Part.OUTPUT, new Constant(y)));
        return model.withFirms(firms);
    }

    /** What is in force in it. */
    InForce inForce() {
        return inForce;
    }

    /** The label of the firm along an axis, or else its name. */
    public String name(int axis) {
        Firm firm = model.firms().get(axis);
        return firm.label() == null ? firm.name() : firm.label();
    }

    /** Outputs of all firms present at a point, by position. */
    double[] outputs(double x, double y) {
        double[] all = held.clone();
        all[axes[0]] = x;
        all[axes[1]] = y;
        return all;
    }

    InForce whole() {
        return whole;
    }

    int[] axes() {
        return axes;
    }

    /** The number of firms of its model, with the one that stands for the others. */
    int firms() {
        return model.firms().size();
    }

    /** How outputs grow at points of the plane. Not for use by two threads at once. */
    Flow flow() {
        return new Flow(Law.of(inForce), firms());
    }

    /** dQ/dt of the two firms. */
    static final class Flow {
        private final Law law;
        private final double[] state;
        private final double[] rate;

        private Flow(Law law, int firms) {
            this.law = law;
            this.state = new double[firms];
            this.rate = new double[firms];
            Arrays.fill(state, 1);
        }

        /** Where things go from a point; the array is used again. */
        double[] at(double x, double y) {
            state[0] = x;
            state[1] = y;
            law.rates(0, state, rate);
            return rate;
        }

        /** dQ/dt in parts of the firm's own output, which must be above 0. */
        double relative(int axis, double x, double y) {
            return at(x, y)[axis] / (axis == 0 ? x : y);
        }
    }
}
