package entente.stability.coalition;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Leaving;
import entente.stability.Patience;
import entente.stability.Settled;
import entente.stability.interior.Saturations;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Computes worths, each once, and what follows from them. */
final class CoalitionGame {
    private static final double WORK = 1e10;
    /** What eigenvalues cost beside a solution. */
    private static final double EIGENVALUES = 20;

    private static final int FEWEST = 30;

    private final ConstantSystem system;
    private final Coefficients alliance;
    private final int[] players;
    private final Patience patience;
    private final Map<BitSet, Double> worths = new LinkedHashMap<>();

    CoalitionGame(ConstantSystem system, Coefficients alliance, int[] players, Patience patience) {
        this.system = system;
        this.alliance = alliance;
        this.players = players;
        this.patience = patience;
    }

    Coalitions play(int permutations, long seed) {
        int n = players.length;
        double[] all = Settled.output(system, patience);
        double[] output = new double[n];
        double[] alone = new double[n];
        double[] leaving = new double[n];
        for (int p = 0; p < n && !patience.over(); p++) {
            output[p] = all.length == 0 ? Double.NaN : all[players[p]];
            alone[p] = worth(single(p));
            double[] after = Settled.output(Leaving.without(system, alliance, players[p]), patience);
            leaving[p] = after.length == 0 ? Double.NaN : after[players[p]];
        }
        boolean exact = n <= Coalitions.EXACT;
        double[] error = new double[n];
        double[] shapley = exact ? exact() : sampled(Math.min(permutations, affordable()), seed, error);
        BitSet blocking = blocking(output);
        long without = worths.values().stream().filter(v -> v.isNaN()).count();
        boolean known = exact && n > 0 && without == 0 && !Double.isNaN(output[0]);
        return new Coalitions(
                system.firms(),
                players,
                output,
                alone,
                leaving,
                shapley,
                exact ? null : error,
                worths.size(),
                without,
                blocking.isEmpty() ? known ? Boolean.TRUE : null : Boolean.FALSE,
                blocking.isEmpty()
                        ? null
                        : blocking.stream().map(p -> players[p]).toArray(),
                blocking.isEmpty() ? 0 : gain(blocking, output));
    }

    private double gain(BitSet coalition, double[] output) {
        double held = coalition.stream().mapToDouble(p -> output[p]).sum();
        double gain = worths.getOrDefault(coalition, Double.NaN) - held;
        return gain > 1e-9 * held ? gain : 0;
    }

    /** The sub-alliance with the most to gain among those examined; empty where none gains. */
    private BitSet blocking(double[] output) {
        BitSet best = new BitSet();
        double most = 0;
        // Ties go to the fewest members, then the first declared, so that the answer does not hang on hashing.
        List<BitSet> examined = worths.keySet().stream()
                .sorted((a, b) -> a.cardinality() != b.cardinality()
                        ? Integer.compare(a.cardinality(), b.cardinality())
                        : Arrays.compare(a.stream().toArray(), b.stream().toArray()))
                .toList();
        for (BitSet coalition : examined) {
            double gain = gain(coalition, output);
            if (gain > most * (1 + 1e-9)) {
                most = gain;
                best = coalition;
            }
        }
        return best;
    }

    /** φᵢ = Σ over S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)). */
    private double[] exact() {
        int n = players.length;
        double[] worth = new double[1 << n];
        for (int set = 0; set < worth.length && !patience.over(); set++) {
            patience.done(set, worth.length);
            worth[set] = worth(BitSet.valueOf(new long[] {set}));
        }
        double[] shapley = new double[n];
        for (int p = 0; p < n; p++) {
            for (int set = 0; set < worth.length; set++) {
                if ((set >> p & 1) == 0) {
                    shapley[p] += weight(Integer.bitCount(set), n) * (worth[set | 1 << p] - worth[set]);
                }
            }
        }
        return shapley;
    }

    /** s! (n − s − 1)! / n! = 1 / (n · C(n − 1, s)). */
    private static double weight(int s, int n) {
        double choose = 1;
        for (int i = 0; i < s; i++) {
            choose = choose * (n - 1 - i) / (i + 1);
        }
        return 1 / (n * choose);
    }

    /** So many orders that all of them take some ten seconds. */
    private int affordable() {
        double n = system.size();
        double solve = n * n * n * (system.coefficients().nonNegative() ? 1 : EIGENVALUES);
        return (int) Math.max(FEWEST, WORK / (solve * players.length));
    }

    private double[] sampled(int permutations, long seed, double[] error) {
        int n = players.length;
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = Saturations.everyone(n);
        double[] mean = new double[n];
        double[] square = new double[n];
        for (int m = 1; m <= permutations && !patience.over(); m++) {
            patience.done(m, permutations);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            BitSet set = new BitSet(n);
            double before = 0;
            for (int p : order) {
                if (patience.over()) {
                    break;
                }
                set.set(p);
                double after = worth((BitSet) set.clone());
                double change = after - before - mean[p];
                mean[p] += change / m;
                square[p] += change * (after - before - mean[p]);
                before = after;
            }
        }
        for (int p = 0; p < n; p++) {
            error[p] = Math.sqrt(square[p] / (permutations - 1.0) / permutations);
        }
        return mean;
    }

    private static BitSet single(int p) {
        BitSet set = new BitSet();
        set.set(p);
        return set;
    }

    private double worth(BitSet coalition) {
        Double known = worths.get(coalition);
        if (known != null) {
            return known;
        }
        double worth = 0;
        if (!coalition.isEmpty()) {
            double[] q = Settled.output(inside(coalition), patience);
            worth = q.length == 0
                    ? Double.NaN
                    : coalition.stream().mapToDouble(p -> q[players[p]]).sum();
            worths.put(coalition, worth);
        }
        return worth;
    }

    /** The model with the alliance's contributions only inside the coalition. */
    private ConstantSystem inside(BitSet coalition) {
        boolean[] member = new boolean[system.size()];
        coalition.stream().forEach(p -> member[players[p]] = true);
        double[][] d = system.coefficients().dense();
        for (int to = 0; to < d.length; to++) {
            for (int k = alliance.rowStart(to); k < alliance.rowEnd(to); k++) {
                if (!member[to] || !member[alliance.from(k)]) {
                    d[to][alliance.from(k)] -= alliance.value(k);
                }
            }
        }
        return system.computed(Coefficients.ofDense(d));
    }
}
