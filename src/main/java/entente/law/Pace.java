package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import entente.model.Expression.FirmValue;
import entente.model.Expression.Time;
import entente.model.Part;
import entente.symbolic.Derivative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How fast each output of a law's state moves relative to itself, and its capacity with it, in units of the firm's own
 * growth rate. Not for use by two threads at once.
 */
public final class Pace {
    private final Law law;
    private final double[] scale;
    private final double[] growth;
    private final double[] capacity;
    private final double[] drift;
    private final double[] rate;
    private double[] state = {};
    private final List<Moving> moving = new ArrayList<>();
    private final StateReader reader;
    private final double[] values;

    /** A quantity to read: a growth rate, a capacity, or a part of dN/dt: by t, or by the output of a variable. */
    private record Moving(Kind kind, int firm, int variable) {}

    private enum Kind {
        GROWTH,
        CAPACITY,
        CAPACITY_BY_TIME,
        CAPACITY_BY_OUTPUT
    }

    public Pace(InForce inForce, int[] active, double[] scale, Law law) {
        this.law = law;
        this.scale = scale;
        int n = active.length;
        growth = new double[n];
        capacity = new double[n];
        drift = new double[n];
        rate = new double[n];
        int[] variable = new int[inForce.size()];
        Arrays.fill(variable, -1);
        for (int i = 0; i < n; i++) {
            variable[active[i]] = i;
        }
        List<Expression> read = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            growth[i] = add(read, inForce.growth(active[i]), new Moving(Kind.GROWTH, i, -1));
            Expression room = inForce.capacity(active[i]);
            capacity[i] = add(read, room, new Moving(Kind.CAPACITY, i, -1));
            if (Double.isNaN(capacity[i])) {
                add(read, Derivative.of(room, new Time()), new Moving(Kind.CAPACITY_BY_TIME, i, -1));
                for (int firm : Partials.firms(room)) {
                    int j = inForce.position(firm) < 0 ? -1 : variable[inForce.position(firm)];
                    if (j >= 0) {
                        Expression slope = Derivative.of(room, new FirmValue(firm, Part.OUTPUT));
                        read.add(slope);
                        moving.add(new Moving(Kind.CAPACITY_BY_OUTPUT, i, j));
                    }
                }
            }
        }
        reader = new StateReader(inForce, active, scale, read);
        values = new double[read.size()];
    }

    private double add(List<Expression> read, Expression expression, Moving what) {
        if (expression.isNumber() && what.kind != Kind.CAPACITY_BY_TIME) {
            return expression.number();
        }
        read.add(expression);
        moving.add(what);
        return Double.NaN;
    }

    /** Looks at a state, whose outputs are above 0. */
    public void read(double t, double[] at) {
        state = at;
        law.rates(t, at, rate);
        if (values.length > 0) {
            refresh(t, at);
        }
    }

    public int size() {
        return rate.length;
    }

    /** d ln Q/dt over the growth rate. */
    public double relative(int i) {
        return rate[i] / state[i] / growth[i];
    }

    /** d ln N/dt over the growth rate, along the run. */
    public double drift(int i) {
        return drift[i] / capacity[i] / growth[i];
    }

    public double saturation(int i) {
        return state[i] * scale[i] / capacity[i];
    }

    public double growth(int i) {
        return growth[i];
    }

    private void refresh(double t, double[] at) {
        reader.read(t, at, values);
        Arrays.fill(drift, 0);
        for (int k = 0; k < values.length; k++) {
            Moving what = moving.get(k);
            switch (what.kind) {
                case GROWTH -> growth[what.firm] = values[k];
                case CAPACITY -> capacity[what.firm] = values[k];
                case CAPACITY_BY_TIME -> drift[what.firm] += values[k];
                case CAPACITY_BY_OUTPUT -> drift[what.firm] += values[k] * rate[what.variable] * scale[what.variable];
            }
        }
    }
}
