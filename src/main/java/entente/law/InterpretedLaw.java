package entente.law;

import entente.arithmetic.Arithmetic;
import entente.events.InForce;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A law whose expressions are interpreted. Not for use by two threads at once.
 *
 * <p>The one order of evaluation: xᵢ = uᵢ · scaleᵢ / Nᵢ (xᵢ = uᵢ where Nᵢ is the scale); acc = 1 − xᵢ, then
 * acc = fma(D[i][j], xⱼ, acc) with j ascending; duᵢ/dt = (kᵢ · uᵢ) · acc.
 */
final class InterpretedLaw implements Law {
    private final int n;
    private final double[] scale;
    private final double[] growth;
    private final double[] capacity;
    private final int[] start;
    private final int[] from;
    private final double[] coefficient;
    private final double[] x;
    private final boolean scaledByCapacity;
    private final @Nullable Moving moving;
    private final Pieces pieces;
    private final @Nullable RowsByLength byLength;
    private final InForce inForce;
    private final int[] active;
    private @Nullable Jacobian jacobian;

    InterpretedLaw(InForce inForce, int[] active, double[] scale) {
        this.inForce = inForce;
        this.active = active;
        this.n = active.length;
        this.scale = scale;
        this.growth = new double[n];
        this.capacity = new double[n];
        this.x = new double[n];
        Moving.Collector collector = new Moving.Collector(inForce, active, scale);
        for (int i = 0; i < n; i++) {
            growth[i] = inForce.growth(active[i]).number();
            capacity[i] = inForce.capacity(active[i]).number();
        }
        Rows rows = Rows.of(inForce, active);
        this.start = rows.start();
        this.from = rows.from();
        this.coefficient = rows.number();
        this.moving = collector.collect(rows);
        this.pieces = Pieces.of(start);
        this.byLength = moving == null && n >= RowsByLength.WORTHWHILE
                ? new RowsByLength(pieces, start, from, coefficient)
                : null;
        this.scaledByCapacity = moving == null && Arrays.equals(scale, capacity);
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public int pieces() {
        return pieces.count();
    }

    @Override
    public void prepare(double t, double[] output) {
        saturation(t, output);
    }

    @Override
    public void piece(int piece, double[] output, double[] rate) {
        double[] saturation = scaledByCapacity ? output : x;
        if (byLength != null) {
            byLength.rates(piece, growth, output, saturation, rate);
            return;
        }
        int last = pieces.first()[piece + 1];
        for (int i = pieces.first()[piece]; i < last; i++) {
            rate[i] = growth[i] * output[i] * relative(i, saturation);
        }
    }

    /** 1 − xᵢ + Σⱼ D[i][j] xⱼ */
    private double relative(int i, double[] saturation) {
        double acc = 1 - saturation[i];
        int end = start[i + 1];
        for (int k = start[i]; k < end; k++) {
            acc = Arithmetic.fma(coefficient[k], saturation[from[k]], acc);
        }
        return acc;
    }

    /** Brings growth rates, capacities and coefficients up to date and gives x. */
    private double[] saturation(double t, double[] output) {
        if (scaledByCapacity) {
            return output;
        }
        if (moving != null) {
            moving.refresh(t, output, growth, capacity, coefficient);
        }
        for (int i = 0; i < n; i++) {
            x[i] = scale[i] == capacity[i] ? output[i] : Arithmetic.divide(output[i] * scale[i], capacity[i]);
        }
        return x;
    }

    @Override
    public void jacobian(double t, double[] output, double[][] jacobian) {
        Jacobian known = derivatives();
        double[] values = new double[known.sparsity().column().length];
        jacobian(t, output, values);
        for (int i = 0; i < n; i++) {
            Arrays.fill(jacobian[i], 0);
            for (int e = known.sparsity().start()[i]; e < known.sparsity().start()[i + 1]; e++) {
                jacobian[i][known.sparsity().column()[e]] = values[e];
            }
        }
    }

    @Override
    public void jacobian(double t, double[] output, double[] values) {
        double[] saturation = saturation(t, output);
        double[] relative = new double[n];
        for (int i = 0; i < n; i++) {
            relative[i] = relative(i, saturation);
        }
        derivatives().fill(t, output, saturation, relative, values);
    }

    @Override
    public Sparsity sparsity() {
        return derivatives().sparsity();
    }

    @Override
    public boolean autonomous() {
        return moving == null || moving.autonomous();
    }

    private Jacobian derivatives() {
        Jacobian known = jacobian;
        if (known == null) {
            known = new Jacobian(this, moving == null ? null : new Partials(inForce, active, scale, moving));
            jacobian = known;
        }
        return known;
    }

    /** ∂xⱼ/∂uⱼ where Nⱼ stays. */
    double slope(int j) {
        return scale[j] == capacity[j] ? 1 : Arithmetic.divide(scale[j], capacity[j]);
    }

    double growth(int i) {
        return growth[i];
    }

    double capacity(int i) {
        return capacity[i];
    }

    double coefficient(int entry) {
        return coefficient[entry];
    }

    int[] start() {
        return start;
    }

    int[] from() {
        return from;
    }
}
