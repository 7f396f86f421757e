package entente.trajectory;

import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.LawTape;
import entente.model.Model;
import entente.trajectory.lanes.EnsembleRuns;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One run from a moment to the next time at which something happens. */
final class Leg {
    final Variant variant;
    final Moment moment;
    final InForce inForce;
    /** The positions of firms whose output is above 0; those of others stay 0. */
    final int[] active;
    /** Their capacities at the begin. */
    final double[] scale;

    final LawTape tape;
    final double until;

    @Nullable
    Leg next;

    /** One run of an ensemble, and what is known of it. */
    record Variant(int run, Model model, Agenda agenda, Sampled sampled) {}

    private Leg(Variant variant, Moment moment, InForce inForce, int[] active, double[] scale) {
        this.variant = variant;
        this.moment = moment;
        this.inForce = inForce;
        this.active = active;
        this.scale = scale;
        this.tape = LawTape.of(inForce, active, scale);
        this.until = Math.min(variant.agenda.next(), inForce.kink());
    }

    /** Null where a run alone has to say what is wrong, or there is nothing to integrate. */
    static @Nullable Leg of(Variant variant, Moment moment) {
        InForce inForce = moment.standing().inForce().from(moment.t());
        int[] active = new int[inForce.size()];
        double[] scale = new double[active.length];
        int n = 0;
        for (int p = 0; p < inForce.size(); p++) {
            double output = moment.output()[inForce.firm(p)];
            double capacity = inForce.value(inForce.capacity(p), moment.t(), moment.output());
            if (!(output >= 0) || !(capacity > 0) || capacity == Double.POSITIVE_INFINITY) {
                return null;
            }
            if (output > 0) {
                active[n] = p;
                scale[n++] = capacity;
            }
        }
        return n == 0 ? null : new Leg(variant, moment, inForce, Arrays.copyOf(active, n), Arrays.copyOf(scale, n));
    }

    double state(int i) {
        return moment.output()[inForce.firm(active[i])] / scale[i];
    }

    void sample(int sample, EnsembleRuns.Lane lane) {
        double[] row = present(sample);
        for (int i = 0; i < active.length; i++) {
            row[inForce.firm(active[i])] = lane.state(i) * scale[i];
        }
    }

    void sampleAtEnd(double[] times) {
        for (int s = times.length - 1; s >= 0 && times[s] == moment.t(); s--) {
            double[] row = present(s);
            for (int p : active) {
                row[inForce.firm(p)] = moment.output()[inForce.firm(p)];
            }
        }
    }

    private double[] present(int sample) {
        double[] row = variant.sampled.output()[sample];
        for (int p = 0; p < inForce.size(); p++) {
            row[inForce.firm(p)] = 0;
        }
        variant.sampled.inForce()[sample] = inForce;
        return row;
    }

    Moment arrival(double t, EnsembleRuns.Lane lane) {
        double[] output = moment.output().clone();
        for (int i = 0; i < active.length; i++) {
            output[inForce.firm(active[i])] = lane.state(i) * scale[i];
        }
        return new Moment(t, moment.standing(), output);
    }
}
