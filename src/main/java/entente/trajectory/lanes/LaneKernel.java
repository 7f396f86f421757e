package entente.trajectory.lanes;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A queue of runs through a set of lanes. A lane whose run has ended takes the next one; when none is left and half of
 * the lanes are idle, the rest move together into half as many.
 *
 * <p>Nothing that happens to a run depends on its lane or on the others beside it: every operation on rows acts on each
 * lane by itself, and in the same order.
 */
final class LaneKernel {
    private static final int INSPECTION = 256;
    /** From where the error shows to where an output counts as lost it rises in more steps than these. */
    private static final int LOST = 8;

    private final LaneLaw law;
    private final EnsembleRuns runs;
    private final EnsembleMethod method;
    private final double to;
    private final double[] times;
    private final EnsembleRuns.Receiver receiver;
    private final Queue queue;
    private final Fresh fresh;
    private final View view;

    private LaneRows rows;
    private Occupancy lane;
    private int stoppingCount;
    private int active;
    private long iteration;

    LaneKernel(
            LaneLaw law,
            EnsembleRuns runs,
            EnsembleMethod method,
            double to,
            double[] times,
            EnsembleRuns.Receiver receiver,
            Queue queue,
            int lanes) {
        this.law = law;
        this.runs = runs;
        this.method = method;
        this.to = to;
        this.times = times;
        this.receiver = receiver;
        this.queue = queue;
        this.fresh = new Fresh(law, method);
        this.view = new View();
        rows = new LaneRows(law.size(), law.parameters(), LaneRows.width(lanes));
        lane = new Occupancy(rows.lanes);
    }

    void run(BooleanSupplier cancelled) {
        for (int l = 0; l < rows.lanes; l++) {
            refill(l);
        }
        while (active > 0) {
            if (fresh.count() > active / 32) {
                move();
            }
            step();
            if (++iteration % LOST == 0) {
                leaveLost();
            }
            if (iteration % INSPECTION == 0) {
                inspect(cancelled.getAsBoolean());
            }
            if (queue.empty() && active <= rows.lanes / 2 && rows.lanes > 16) {
                move();
                compact();
            }
        }
    }

    /** Gives the lanes that stand still their first step; only from here on their steps count. */
    private void move() {
        for (int c = 0; c < fresh.count(); c++) {
            lane.since[fresh.lane(c)] = iteration;
        }
        fresh.begin(rows);
    }

    private void step() {
        LaneRows r = rows;
        r.stages(law);
        r.errors(method.relative(), method.absolute());
        Control.advance(r.after, r.t, r.h, r.m);
        if (method.untilSettled()) {
            Arrays.fill(lane.restless, 0);
            for (double[] rate : r.k[6]) {
                Control.largest(lane.restless, rate);
            }
        }
        stoppingCount = 0;
        double[] after = r.after;
        double[] next = lane.next;
        for (int l = 0; l < after.length; l++) {
            if (!(after[l] < next[l])) {
                attend(l);
            } else if (method.untilSettled() && lane.restless[l] <= method.settled() && settled(l)) {
                lane.stopping[stoppingCount++] = l;
            }
        }
        r.take();
        for (int s = 0; s < stoppingCount; s++) {
            stop(lane.stopping[s]);
        }
    }

    /** Gives up runs in which an output comes back of which too little is known. */
    private void leaveLost() {
        double lost = method.lost();
        for (int l = 0; l < rows.lanes; l++) {
            if (lane.run[l] >= 0 && rows.h[l] > 0 && rows.comesBack(l, lost)) {
                end(l, EnsembleRuns.Status.FAILED, rows.t[l]);
            }
        }
    }

    private boolean settled(int l) {
        return rows.h[l] > 0 && lane.regimeEnd[l] >= to && !leaves(l);
    }

    /** Whether the lane's run leaves the ensemble before its end. */
    private boolean leaves(int l) {
        return lane.until[l] <= to && lane.until[l] < Double.POSITIVE_INFINITY;
    }

    /** A step that is refused, one that passes sample times, or one that reaches the lane's stop. */
    private void attend(int l) {
        LaneRows r = rows;
        if (!(r.after[l] < Double.POSITIVE_INFINITY)) {
            refuse(l);
            return;
        }
        double stop = r.stop[l];
        while (lane.sample[l] < times.length && times[lane.sample[l]] < stop && times[lane.sample[l]] <= r.after[l]) {
            r.interpolate(l, times[lane.sample[l]], view.values);
            receiver.sample(lane.run[l], lane.sample[l]++, view);
        }
        if (r.after[l] >= near(stop)) {
            lane.stopping[stoppingCount++] = l;
        } else {
            lane.next[l] = attention(l);
        }
    }

    private void refuse(int l) {
        LaneRows r = rows;
        boolean high = false;
        for (double[] quantity : r.x) {
            high |= quantity[l] > Control.BOUND * 1e-3;
        }
        boolean runaway = high && !(r.m[l] < Double.POSITIVE_INFINITY);
        // Who waits for a first step, or for a run, has a step of 0.
        boolean stuck = !(r.h[l] >= 4 * Math.ulp(r.t[l])) && r.h[l] != 0;
        if (runaway || stuck) {
            lane.next[l] = runaway ? Double.NEGATIVE_INFINITY : Double.NaN;
            lane.stopping[stoppingCount++] = l;
        }
        r.refuse(l);
    }

    private void stop(int l) {
        LaneRows r = rows;
        if (exhausted(l)) {
            end(l, EnsembleRuns.Status.EXHAUSTED, r.t[l]);
        } else if (Double.isNaN(lane.next[l])) {
            end(l, EnsembleRuns.Status.FAILED, r.t[l]);
        } else if (lane.next[l] == Double.NEGATIVE_INFINITY) {
            double left = left(l);
            // What takes its time to infinity may be going there for ever, as an exponential does.
            boolean soon = left < 1e-6 * r.t[l];
            end(l, soon ? EnsembleRuns.Status.RUNAWAY : EnsembleRuns.Status.FAILED, r.t[l] + left);
        } else if (r.t[l] < near(r.stop[l])) {
            end(l, EnsembleRuns.Status.SETTLED, r.t[l]);
        } else {
            r.t[l] = r.stop[l];
            if (lane.regimeEnd[l] <= Math.min(to, lane.until[l])) {
                change(l);
            } else {
                if (!leaves(l)) {
                    samplesAt(l, to);
                }
                end(l, EnsembleRuns.Status.REACHED, rows.stop[l]);
            }
        }
    }

    /** Whoever has taken too many steps is exhausted, whenever it is noticed. */
    private boolean exhausted(int l) {
        return lane.steps[l] + iteration - lane.since[l] > method.steps();
    }

    /** Late in a runaway x = c/(t* − t), so that t* − t = x/x′ of the firm that is furthest. */
    private double left(int l) {
        double left = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < rows.x.length; i++) {
            if (rows.x[i][l] > most) {
                most = rows.x[i][l];
                left = most / rows.k[0][i][l];
            }
        }
        return left;
    }

    private void change(int l) {
        double t = rows.t[l];
        begin(l, ++lane.regime[l]);
        samplesAt(l, t);
        if (t >= to) {
            end(l, EnsembleRuns.Status.REACHED, to);
        }
    }

    private void end(int l, EnsembleRuns.Status status, double t) {
        view.read(l);
        receiver.end(lane.run[l], status, t, view);
        active--;
        refill(l);
    }

    private void refill(int l) {
        int run = queue.take();
        if (run < 0) {
            idle(l);
            return;
        }
        active++;
        lane.run[l] = run;
        lane.regime[l] = 0;
        double from = runs.from(lane.run[l]);
        lane.sample[l] = from == 0 ? 0 : firstSample(from);
        lane.until[l] = runs.until(lane.run[l]);
        lane.steps[l] = 0;
        lane.since[l] = iteration;
        rows.t[l] = from;
        begin(l, 0);
        samplesAt(l, from);
    }

    private int firstSample(double from) {
        int at = Arrays.binarySearch(times, from);
        return at < 0 ? -at - 1 : at;
    }

    private void idle(int l) {
        for (int i = 0; i < rows.x.length; i++) {
            rows.x[i][l] = 0;
            rows.k[0][i][l] = 0;
        }
        rows.h[l] = 0;
        rows.t[l] = 0;
        rows.stop[l] = 0;
        lane.run[l] = -1;
        lane.next[l] = Double.POSITIVE_INFINITY;
    }

    private void begin(int l, int which) {
        LaneRows r = rows;
        view.read(l);
        lane.regimeEnd[l] = runs.begin(lane.run[l], which, view);
        for (int i = 0; i < r.x.length; i++) {
            r.x[i][l] = view.values[i];
            r.k[0][i][l] = 0;
        }
        r.stop[l] = Math.min(lane.regimeEnd[l], Math.min(lane.until[l], to));
        // Until its first step size is known, the lane stands still.
        r.h[l] = 0;
        lane.steps[l] += iteration - lane.since[l];
        lane.since[l] = iteration;
        lane.next[l] = Double.POSITIVE_INFINITY;
        if (fresh.count() == Fresh.MOST) {
            move();
        }
        fresh.add(l);
    }

    private void samplesAt(int l, double t) {
        view.read(l);
        while (lane.sample[l] < times.length && times[lane.sample[l]] <= t) {
            receiver.sample(lane.run[l], lane.sample[l]++, view);
        }
        lane.next[l] = attention(l);
    }

    private double attention(int l) {
        double stop = near(rows.stop[l]);
        return lane.sample[l] < times.length ? Math.min(stop, times[lane.sample[l]]) : stop;
    }

    /** A time that counts as the stop: rounding may leave the last step an ulp or two short of it. */
    private static double near(double stop) {
        return stop == Double.POSITIVE_INFINITY ? stop : stop - 4 * Math.ulp(stop);
    }

    private void inspect(boolean cancelled) {
        move();
        for (int l = 0; l < rows.lanes; l++) {
            if (lane.run[l] < 0) {
                continue;
            }
            if (cancelled) {
                queue.close();
                end(l, EnsembleRuns.Status.CANCELLED, rows.t[l]);
            } else if (exhausted(l)) {
                end(l, EnsembleRuns.Status.EXHAUSTED, rows.t[l]);
            }
        }
    }

    private void compact() {
        int lanes = LaneRows.width(rows.lanes / 2);
        LaneRows few = new LaneRows(law.size(), law.parameters(), lanes);
        Occupancy occupied = new Occupancy(lanes);
        int kept = 0;
        for (int l = 0; l < rows.lanes; l++) {
            if (lane.run[l] >= 0) {
                few.copyLane(rows, l, kept);
                occupied.copyLane(lane, l, kept++);
            }
        }
        rows = few;
        lane = occupied;
        for (int l = kept; l < lanes; l++) {
            idle(l);
        }
    }

    /** A lane as its run and the receiver of its results see it. */
    private final class View implements EnsembleRuns.Lane {
        private final double[] values = new double[law.size()];
        private int at;

        void read(int l) {
            at = l;
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.x[i][l];
            }
        }

        @Override
        public double state(int quantity) {
            return values[quantity];
        }

        @Override
        public void setState(int quantity, double value) {
            values[quantity] = value;
        }

        @Override
        public void setParameter(int parameter, double value) {
            rows.p[parameter][at] = value;
        }
    }
}
