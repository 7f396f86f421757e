package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Function;
import entente.law.LawTape;
import entente.symbolic.Tape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A law whose growth rates, capacities or coefficients depend on t or on state, its numbers differing from lane to lane.
 * Operations and their order are those of the single run, and so are the bits of the rates.
 *
 * <p>Parameters: the numbers of the tape in the order of their slots, then the scale of each state variable.
 */
public final class TapeLaneLaw implements LaneLaw {
    private final LawTape code;
    private final Tape tape;
    private final int[] numbers;
    /** Rows for what is computed, by the number of lanes: an ensemble narrows as it drains. */
    private final Map<Integer, double[][]> scratch = new LinkedHashMap<>();

    public TapeLaneLaw(LawTape code) {
        this.code = code;
        this.tape = code.tape();
        int count = 0;
        int[] slots = new int[tape.size()];
        for (int slot = 0; slot < slots.length; slot++) {
            if (tape.number(slot)) {
                slots[count++] = slot;
            }
        }
        this.numbers = Arrays.copyOf(slots, count);
    }

    /** What it was made of. */
    public LawTape code() {
        return code;
    }

    @Override
    public LaneLaw forOneThread() {
        return new TapeLaneLaw(code);
    }

    @Override
    public int size() {
        return code.size();
    }

    @Override
    public int parameters() {
        return numbers.length + size();
    }

    @Override
    public boolean timed() {
        return tape.time() >= 0;
    }

    /** The parameters of a law that differs from this one in its numbers. */
    public double[] parametersOf(LawTape variant) {
        double[] values = new double[parameters()];
        double[] slots = variant.tape().slots();
        for (int k = 0; k < numbers.length; k++) {
            values[k] = slots[numbers[k]];
        }
        System.arraycopy(variant.scale(), 0, values, numbers.length, size());
        return values;
    }

    @Override
    public void rates(double[] t, double[][] state, double[][] parameters, double[][] rate) {
        int lanes = t.length;
        double[][] own = scratch.computeIfAbsent(lanes, width -> new double[tape.size() + size()][width]);
        double[][] slots = own.clone();
        for (int k = 0; k < numbers.length; k++) {
            slots[numbers[k]] = parameters[k];
        }
        if (tape.time() >= 0) {
            slots[tape.time()] = t;
        }
        for (int k = 0; k < tape.output().length; k++) {
            int variable = tape.output()[k];
            multiply(slots[tape.outputSlot()[k]], state[variable], parameters[numbers.length + variable]);
        }
        for (int slot = 0; slot < tape.size(); slot++) {
            Function function = tape.instruction(slot).function();
            if (function != null) {
                RowOperation.run(
                        Objects.requireNonNull(function),
                        slots[slot],
                        slots,
                        tape.instruction(slot).arguments());
            }
        }
        combine(state, parameters, slots, rate);
    }

    private void combine(double[][] state, double[][] parameters, double[][] slots, double[][] rate) {
        double[][] saturation = new double[size()][];
        for (int i = 0; i < size(); i++) {
            // A capacity that is a number is its own scale, so that x = u.
            if (tape.number(code.capacity()[i])) {
                saturation[i] = state[i];
            } else {
                saturation[i] = slots[tape.size() + i];
                saturate(saturation[i], state[i], parameters[numbers.length + i], slots[code.capacity()[i]]);
            }
        }
        for (int i = 0; i < size(); i++) {
            begin(rate[i], saturation[i]);
            for (int k = code.start()[i]; k < code.start()[i + 1]; k++) {
                more(rate[i], slots[code.coefficient()[k]], saturation[code.from()[k]]);
            }
            end(rate[i], slots[code.growth()[i]], state[i]);
        }
    }

    private static void multiply(double[] r, double[] a, double[] b) {
        for (int l = 0; l < r.length; l++) {
            r[l] = a[l] * b[l];
        }
    }

    private static void saturate(double[] x, double[] u, double[] scale, double[] capacity) {
        for (int l = 0; l < x.length; l++) {
            x[l] = scale[l] == capacity[l] ? u[l] : Arithmetic.divide(u[l] * scale[l], capacity[l]);
        }
    }

    private static void begin(double[] r, double[] x) {
        for (int l = 0; l < r.length; l++) {
            r[l] = 1 - x[l];
        }
    }

    private static void more(double[] r, double[] d, double[] x) {
        for (int l = 0; l < r.length; l++) {
            r[l] = Arithmetic.fma(d[l], x[l], r[l]);
        }
    }

    private static void end(double[] r, double[] k, double[] u) {
        for (int l = 0; l < r.length; l++) {
            r[l] = k[l] * u[l] * r[l];
        }
    }
}
