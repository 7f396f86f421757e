package entente.trajectory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.jspecify.annotations.Nullable;

/** The whole way of a run, stretch after stretch, from which its state at any time can be had again. */
final class Path {
    /** Numbers kept: 128 MB of them. */
    private static final long ROOM = 1L << 24;

    private final List<Stretch> stretches = new ArrayList<>();
    private long kept;
    private int stride = 1;
    private int skipped;

    void open(Stretch stretch) {
        stretches.add(stretch);
        kept += stretch.size();
        skipped = 0;
    }

    /** Adds a step's end to the last stretch; {@code always} where the stretch ends with it. */
    void add(Stretch.Node node, boolean always) {
        if (++skipped < stride && !always) {
            return;
        }
        skipped = 0;
        last().add(node);
        kept += node.form() == null ? node.state().length : 2L * node.state().length;
        if (kept > ROOM) {
            thin();
        }
    }

    private void thin() {
        kept = 0;
        for (Stretch stretch : stretches) {
            kept += (long) stretch.thin() * stretch.size();
        }
        stride *= 2;
    }

    Stretch last() {
        return stretches.get(stretches.size() - 1);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    double end() {
        return last().last().t();
    }

    /** The number of the stretch in which t lies; at an event, of the one after it. −1 outside the run. */
    int find(double t) {
        if (!(t >= stretches.get(0).begin().t()) || t > end()) {
            return -1;
        }
        int low = 0;
        int high = stretches.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).begin().t() <= t) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Walks along a path; consecutive times in the same step are cheap. */
    static final class Cursor {
        private @Nullable Stretch stretch;
        private int node = -1;
        private List<StepInterpolator> steps = List.of();

        /** The state of the stretch at t, which lies in it. */
        double[] state(Stretch in, double t) {
            int k = nodeBefore(in, t);
            Stretch.Node before = in.node(k);
            if (before.t() == t || k + 1 == in.nodes() || before.state().length == 0) {
                return before.state();
            }
            Stretch.Node after = in.node(k + 1);
            if (after.t() == t || Method.same(before.t(), after.t())) {
                return after.state();
            }
            if (stretch != in || node != k) {
                stretch = in;
                node = k;
                steps = Method.again(in, k, after.t());
            }
            for (StepInterpolator step : steps) {
                if (t <= step.getCurrentTime()) {
                    step.setInterpolatedTime(t);
                    return Logarithms.state(
                            after.form(), step.getInterpolatedState().clone());
                }
            }
            return after.state();
        }

        private static int nodeBefore(Stretch stretch, double t) {
            int low = 0;
            int high = stretch.nodes();
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (stretch.node(middle).t() <= t) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
