package entente.law;

import entente.events.InForce;

/**
 * The law of one regime: how every firm's output grows while nothing changes but time and state.
 *
 * <p>dQᵢ/dt = kᵢ Qᵢ (1 − xᵢ + Σⱼ D[i][j] xⱼ), xᵢ = Qᵢ/Nᵢ, j ≠ i, over the firms present, in declaration order. An
 * expression without a value (a division by zero) gives NaN.
 */
public interface Law {
    /** The law of the firms present; output in output units. */
    static Law of(InForce inForce) {
        double[] one = new double[inForce.size()];
        int[] all = new int[inForce.size()];
        for (int p = 0; p < all.length; p++) {
            one[p] = 1;
            all[p] = p;
        }
        return of(inForce, all, one);
    }

    /**
     * The law of some of the firms present, the outputs of the others being 0.
     *
     * @param active their positions
     * @param scale  the unit of each one's output: the state is u = Q / scale, the rates are du/dt
     */
    static Law of(InForce inForce, int[] active, double[] scale) {
        return new InterpretedLaw(inForce, active, scale);
    }

    /** The number of firms present. */
    int size();

    /**
     * @param t      time, in the model's time unit
     * @param output Q, length n, output units; read only
     * @param rate   receives dQ/dt, length n, output units per time unit; must not alias output
     */
    default void rates(double t, double[] output, double[] rate) {
        prepare(t, output);
        for (int piece = 0; piece < pieces(); piece++) {
            piece(piece, output, rate);
        }
    }

    /** Into how many pieces the rates fall, each worth a thread of its own. */
    int pieces();

    /** Readies what all pieces need at a time and in a state, before any of them. */
    void prepare(double t, double[] output);

    /** The rates of one piece's firms at the time and in the state prepared for; pieces may go side by side. */
    void piece(int piece, double[] output, double[] rate);

    /**
     * @param t        time, in the model's time unit
     * @param output   Q, length n, output units; read only
     * @param jacobian receives ∂(dQᵢ/dt)/∂Qⱼ in [i][j], n × n, 1/time
     */
    void jacobian(double t, double[] output, double[][] jacobian);

    /** Where the Jacobian can differ from 0. */
    Sparsity sparsity();

    /** The same Jacobian, its entries in the order of {@link #sparsity()}. */
    void jacobian(double t, double[] output, double[] values);

    /** Whether the rates are known not to depend on t. */
    boolean autonomous();
}
