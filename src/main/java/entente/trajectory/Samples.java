package entente.trajectory;

import java.util.Arrays;
import java.util.List;

/** The outputs at the times that were asked for, taken as the run comes by; a value at an event's time is the one after. */
final class Samples {
    private static final int DEFAULT = 201;

    private final double[] asked;
    /** By firm and sample, written in place: of a large network there is no room for two of them. */
    private final double[][] output;

    private int next;

    Samples(RunRequest request, int firms) {
        this(asked(request), firms);
    }

    private Samples(double[] times, int firms) {
        asked = times;
        output = new double[firms][times.length];
    }

    /** The times that a request asks for; none of a run until settled that names none. */
    static double[] asked(RunRequest request) {
        List<Double> at = request.at();
        if (at == null) {
            return request.to() < Double.POSITIVE_INFINITY ? equal(request.to()) : new double[0];
        }
        double[] asked = new double[at.size()];
        for (int k = 0; k < asked.length; k++) {
            asked[k] = at.get(k);
        }
        return asked;
    }

    /** Samples at these times, to be taken. */
    static Samples at(double[] times, int firms) {
        return new Samples(times, firms);
    }

    static double[] equal(double to) {
        if (to == 0) {
            return new double[1];
        }
        double[] times = new double[DEFAULT];
        for (int k = 0; k < DEFAULT; k++) {
            times[k] = to * k / (DEFAULT - 1);
        }
        times[DEFAULT - 1] = to;
        return times;
    }

    /** The times still to come before t. */
    boolean before(double t) {
        return next < asked.length && asked[next] < t;
    }

    double time() {
        return asked[next];
    }

    void take(double[] shown) {
        for (int firm = 0; firm < output.length; firm++) {
            output[firm][next] = shown[firm];
        }
        next++;
    }

    /** Takes what is asked at the time t, at which the stretch begins. */
    void take(Stretch stretch, double t) {
        while (next < asked.length && asked[next] <= t) {
            take(stretch.shown(t, stretch.node(0).state()));
        }
    }

    double[] times() {
        return Arrays.copyOf(asked, next);
    }

    /** By firm and sample, up to where the run came. */
    double[][] output() {
        for (int firm = 0; firm < output.length && next < asked.length; firm++) {
            output[firm] = Arrays.copyOf(output[firm], next);
        }
        return output;
    }
}
