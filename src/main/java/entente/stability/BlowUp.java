package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.certificate.PMatrix;
import entente.stability.exact.ExactSystem;
import entente.stability.interior.Bands;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Components;
import entente.stability.matrix.Dense;
import entente.stability.matrix.GroupMatrix;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Perron;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether some positive start of a model with contributions of both signs becomes infinite in finite time.
 *
 * <p>It does where a set S has w = ((D − I)_SS)⁻¹ (1/k) &gt; 0 and kⱼ (Dw)ⱼ &lt; 1 for every j outside: in the variables
 * y = x (T − t) and time −ln(T − t) w is then an equilibrium at infinity that attracts in the direction of T − t and of
 * every outsider, so its stable manifold holds positive points, and on it x is asymptotic to w/(T − t). It does not
 * where M is a P-matrix, or where the positive contributions alone have ρ &lt; 1, by comparison.
 *
 * @param possible null where none of these settles it
 * @param set      S, ascending; empty unless possible
 */
record BlowUp(@Nullable Boolean possible, int[] set) {
    private static final int MOST_FIRMS = 14;
    private static final double MARGIN = Bands.VERDICT;
    private static final BlowUp NO = new BlowUp(false, new int[0]);
    private static final BlowUp OPEN = new BlowUp(null, new int[0]);

    static BlowUp of(ConstantSystem system, Patience patience) {
        Coefficients d = system.coefficients();
        Perron positive = Perron.against(1, GroupMatrix.positivePart(d), patience::over);
        if (positive.upper() < 1 - MARGIN) {
            return NO;
        }
        ExactSystem exact = ExactSystem.of(system, patience::over);
        // At ρ(D⁺) = 1 outputs are finite at every time, by comparison with firms that give only.
        Integer side = exact == null || positive.lower() > 1 + MARGIN ? null : exact.radiusAgainstOne();
        if (side != null && side <= 0) {
            return NO;
        }
        if (d.size() > MOST_FIRMS) {
            return large(d, patience);
        }
        double[][] m = d.identityMinus();
        if (PMatrix.test(m)) {
            return NO;
        }
        for (int set = 1; set < 1 << d.size(); set++) {
            if (Integer.bitCount(set) > 1 && atInfinity(m, system.growth(), set, exact)) {
                return new BlowUp(true, members(set));
            }
        }
        return OPEN;
    }

    /** A group that gives itself enough, whose growth cannot call anything forth that hurts it. */
    private static BlowUp large(Coefficients d, Patience patience) {
        Coefficients positive = GroupMatrix.positivePart(d);
        List<int[]> groups = Components.of(positive);
        for (int[] group : groups) {
            if (group.length > 1) {
                Coefficients block = GroupMatrix.of(d, group);
                if (block.nonNegative()
                        && Perron.against(1, block, patience::over).lower() > 1 + MARGIN
                        && unhurt(d, positive, group)) {
                    return new BlowUp(true, group);
                }
            }
        }
        return OPEN;
    }

    /** Whether no firm that the group lifts, directly or through others, takes anything from the group. */
    private static boolean unhurt(Coefficients d, Coefficients positive, int[] group) {
        boolean[] lifted = new boolean[d.size()];
        for (int g : group) {
            lifted[g] = true;
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int to = 0; to < d.size(); to++) {
                for (int k = positive.rowStart(to); !lifted[to] && k < positive.rowEnd(to); k++) {
                    if (lifted[positive.from(k)]) {
                        lifted[to] = true;
                        grown = true;
                    }
                }
            }
        }
        for (int g : group) {
            for (int k = d.rowStart(g); k < d.rowEnd(g); k++) {
                if (d.value(k) < 0 && lifted[d.from(k)]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean atInfinity(double[][] m, double[] growth, int set, @Nullable ExactSystem exact) {
        int[] members = members(set);
        double[][] sub = Dense.sub(m, members, members);
        Lu lu = Lu.of(sub);
        double[] right = new double[members.length];
        for (int a = 0; a < members.length; a++) {
            right[a] = -1 / growth[members[a]];
        }
        double[] w = lu.solve(right);
        double size = Saturations.largest(w);
        // The smallest of all that has to be above 0, each against its size.
        double least = lu.singular() ? 0 : Saturations.least(w) / size;
        for (int j = 0; j < m.length && least >= -MARGIN; j++) {
            if ((set >> j & 1) == 0) {
                double rate = 0;
                double terms = 1;
                for (int a = 0; a < members.length; a++) {
                    rate -= m[j][members[a]] * w[a];
                    terms += growth[j] * Math.abs(m[j][members[a]] * w[a]);
                }
                least = Math.min(least, (1 - growth[j] * rate) / terms);
            }
        }
        if (Math.abs(least) > MARGIN || exact == null) {
            return least > MARGIN;
        }
        return Boolean.TRUE.equals(exact.runsAway(members));
    }

    private static int[] members(int set) {
        int[] members = new int[Integer.bitCount(set)];
        int a = 0;
        for (int i = 0; set >> i != 0; i++) {
            if ((set >> i & 1) == 1) {
                members[a++] = i;
            }
        }
        return members;
    }
}
