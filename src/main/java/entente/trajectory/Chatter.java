package entente.trajectory;

import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.law.StateReader;
import entente.model.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices a law that jumps at a bound on whose two sides outputs are driven back to it: step after step is refused, and the
 * run does not leave the bound. It has no solution in the ordinary sense.
 */
final class Chatter {
    /** Tries that are looked at together. */
    private static final int TRIES = 500;

    private static final int REFUSED = TRIES / 5;
    /** Of the steps that a run may take, the share that it may spend at one bound. */
    private static final long SHARE = 5000;
    /** How near to a bound the run stays, and how large a jump is, as shares. */
    private static final double NEAR = 1e-6;

    private static final double JUMP = 1e-4;

    private final InForce inForce;
    private final long patience;
    private final List<Expression> read = new ArrayList<>();
    private final List<Phrase> names = new ArrayList<>();
    private final @Nullable StateReader reader;
    private final double[] above;
    private final double[] below;
    private int tries;
    private int taken;
    private long spent;

    Chatter(Stretch.Regime regime, long steps) {
        this.inForce = regime.inForce();
        this.patience = steps / SHARE;
        for (int p = 0; p < inForce.size(); p++) {
            String name = inForce.name(p);
            add(inForce.growth(p), "events.part.growth", name);
            add(inForce.capacity(p), "events.part.capacity", name);
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
                add(inForce.coefficient(k), "events.part.coefficient", inForce.name(inForce.from(k)), name);
            }
        }
        this.reader = read.isEmpty() ? null : new StateReader(inForce, regime.active(), regime.scale(), read);
        this.above = new double[read.size()];
        this.below = new double[read.size()];
    }

    private void add(Expression expression, String kind, Object... whose) {
        if (!expression.isNumber()) {
            read.add(expression);
            names.add(Phrase.of(kind, whose));
        }
    }

    /** A step was taken. */
    void taken() {
        taken++;
    }

    /** Notes that a step is tried, from a state; why the run cannot go on, or null. */
    @Nullable
    Phrase tried(double t, double[] state) {
        if (reader == null || ++tries < TRIES) {
            return null;
        }
        int jump = tries - taken < REFUSED ? -1 : jump(reader, t, state);
        spent = jump < 0 ? 0 : spent + tries;
        tries = 0;
        taken = 0;
        return spent < patience
                ? null
                : Phrase.of("trajectory.fault.chatter", t, names.get(jump), below[jump], above[jump]);
    }

    /** The quantity that jumps next to a state, or −1: along each output in turn. */
    private int jump(StateReader law, double t, double[] state) {
        double[] near = state.clone();
        for (int i = 0; i < state.length; i++) {
            near[i] = state[i] * (1 + NEAR);
            law.read(t, near, above);
            near[i] = state[i] * (1 - NEAR);
            law.read(t, near, below);
            near[i] = state[i];
            for (int q = 0; q < above.length; q++) {
                if (!(Math.abs(above[q] - below[q]) <= JUMP * Math.max(Math.abs(above[q]), Math.abs(below[q])))) {
                    return q;
                }
            }
        }
        return -1;
    }
}
