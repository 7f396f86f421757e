package entente.trajectory.stiff;

import org.jspecify.annotations.Nullable;

/** Solves (shift·I − J) x = b for one matrix after another of the same pattern. */
interface Factorisation {
    /** Unknowns up to which a dense matrix is sensible: 32 MB, and 3 s a factorisation. */
    int MOST_DENSE = 2000;

    /** Entries up to which an order of elimination is looked for: its search takes a hundred bytes for each. */
    int MOST_SPARSE = 1_500_000;

    /** @return false where a pivot is too small to be trusted; a larger shift, that is a shorter step, mends it */
    boolean factor(double shift, double[] jacobian);

    /** Replaces b by x. */
    void solve(double[] b);

    /**
     * Dense up to 64 unknowns or where a sparse factorisation would fill in: there its index work costs more than the
     * zeros that it skips.
     *
     * @return null where neither is feasible
     */
    static @Nullable Factorisation of(Pattern pattern) {
        long n = pattern.size();
        if (n <= 64 || n <= MOST_DENSE && pattern.count() > n * n / 8) {
            return new DenseFactorisation(pattern);
        }
        SparseFactorisation sparse = pattern.count() > MOST_SPARSE ? null : SparseFactorisation.of(pattern);
        boolean full = sparse == null || n <= MOST_DENSE && sparse.operations() > n * n * n / 24;
        return !full ? sparse : n <= MOST_DENSE ? new DenseFactorisation(pattern) : null;
    }
}
