package entente.stability;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is true of a constant model, by the plainest means in fractions, with none of the code that is tested. */
final class ExactOracle {
    record Q(BigInteger n, BigInteger d) {
        static final Q ZERO = new Q(BigInteger.ZERO, BigInteger.ONE);
        static final Q ONE = new Q(BigInteger.ONE, BigInteger.ONE);

        static Q of(double written) {
            BigDecimal b = new BigDecimal(Double.toString(written));
            return b.scale() > 0
                    ? make(b.unscaledValue(), BigInteger.TEN.pow(b.scale()))
                    : make(b.toBigIntegerExact(), BigInteger.ONE);
        }

        static Q make(BigInteger n, BigInteger d) {
            BigInteger g = n.gcd(d).max(BigInteger.ONE);
            return d.signum() < 0 ? new Q(n.negate().divide(g), d.negate().divide(g)) : new Q(n.divide(g), d.divide(g));
        }

        Q plus(Q o) {
            return make(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q minus(Q o) {
            return make(n.multiply(o.d).subtract(o.n.multiply(d)), d.multiply(o.d));
        }

        Q times(Q o) {
            return make(n.multiply(o.n), d.multiply(o.d));
        }

        Q over(Q o) {
            return make(n.multiply(o.d), d.multiply(o.n));
        }

        int sign() {
            return n.signum();
        }
    }

    enum Kind {
        STABLE,
        CENTRE,
        UNSTABLE,
        ABSENT,
        LINE
    }

    private final Q[][] m;
    private final Q[] growth;

    ExactOracle(double[][] d, double[] growth) {
        int n = d.length;
        m = new Q[n][n];
        this.growth = new Q[n];
        for (int i = 0; i < n; i++) {
            this.growth[i] = Q.of(growth[i]);
            for (int j = 0; j < n; j++) {
                m[i][j] = i == j ? Q.ONE : Q.ZERO.minus(Q.of(d[i][j]));
            }
        }
    }

    /** D ≥ 0: whether ρ(D) is above 1, which is so exactly when some principal minor of I − D is below 0. */
    boolean radiusAboveOne() {
        for (int set = 1; set < 1 << m.length; set++) {
            if (determinant(sub(members(set))).sign() < 0) {
                return true;
            }
        }
        return false;
    }

    static int[] members(int set) {
        return java.util.stream.IntStream.range(0, 31)
                .filter(i -> (set >> i & 1) == 1)
                .toArray();
    }

    private Q[][] sub(int[] s) {
        Q[][] a = new Q[s.length][s.length];
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                a[i][j] = m[s[i]][s[j]];
            }
        }
        return a;
    }

    private static Q determinant(Q[][] a) {
        int n = a.length;
        Q det = Q.ONE;
        for (int k = 0; k < n; k++) {
            int p = k;
            while (p < n && a[p][k].sign() == 0) {
                p++;
            }
            if (p == n) {
                return Q.ZERO;
            }
            if (p != k) {
                Q[] row = a[p];
                a[p] = a[k];
                a[k] = row;
                det = Q.ZERO.minus(det);
            }
            det = det.times(a[k][k]);
            for (int i = k + 1; i < n; i++) {
                Q f = a[i][k].over(a[k][k]);
                for (int j = k; j < n; j++) {
                    a[i][j] = a[i][j].minus(f.times(a[k][j]));
                }
            }
        }
        return det;
    }

    /** What the equilibrium with exactly these survivors is, without a look at the absent. */
    Kind of(int[] s) {
        int n = s.length;
        Q[][] a = new Q[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = m[s[i]][s[j]];
            }
            a[i][n] = Q.ONE;
        }
        List<Integer> pivots = new ArrayList<>();
        int rank = 0;
        for (int c = 0; c < n; c++) {
            int p = rank;
            while (p < n && a[p][c].sign() == 0) {
                p++;
            }
            if (p == n) {
                continue;
            }
            Q[] row = a[p];
            a[p] = a[rank];
            a[rank] = row;
            Q inverse = Q.ONE.over(a[rank][c]);
            for (int j = 0; j <= n; j++) {
                a[rank][j] = a[rank][j].times(inverse);
            }
            for (int i = 0; i < n; i++) {
                Q f = a[i][c];
                for (int j = 0; i != rank && f.sign() != 0 && j <= n; j++) {
                    a[i][j] = a[i][j].minus(f.times(a[rank][j]));
                }
            }
            pivots.add(c);
            rank++;
        }
        for (int i = rank; i < n; i++) {
            if (a[i][n].sign() != 0) {
                return Kind.ABSENT;
            }
        }
        if (rank < n) {
            return positiveSomewhere(a, pivots, n) ? Kind.LINE : Kind.ABSENT;
        }
        Q[] x = new Q[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n];
            if (x[i].sign() <= 0) {
                return Kind.ABSENT;
            }
        }
        return local(s, x);
    }

    /** Fourier and Motzkin: the pivots' unknowns are affine in the free ones, and all have to be above 0. */
    private static boolean positiveSomewhere(Q[][] a, List<Integer> pivots, int n) {
        List<Integer> free = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            if (!pivots.contains(c)) {
                free.add(c);
            }
        }
        List<Q[]> rows = new ArrayList<>();
        for (int r = 0; r < pivots.size(); r++) {
            Q[] row = new Q[free.size() + 1];
            for (int f = 0; f < free.size(); f++) {
                row[f] = Q.ZERO.minus(a[r][free.get(f)]);
            }
            row[free.size()] = a[r][n];
            rows.add(row);
        }
        for (int f = 0; f < free.size(); f++) {
            Q[] row = new Q[free.size() + 1];
            Arrays.fill(row, Q.ZERO);
            row[f] = Q.ONE;
            rows.add(row);
        }
        for (int f = 0; f < free.size(); f++) {
            int column = f;
            List<Q[]> next = new ArrayList<>();
            for (Q[] one : rows) {
                if (one[column].sign() == 0) {
                    next.add(one);
                }
                for (Q[] other : rows) {
                    if (one[column].sign() > 0 && other[column].sign() < 0) {
                        Q[] sum = new Q[one.length];
                        for (int j = 0; j < sum.length; j++) {
                            sum[j] = other[j].times(one[column]).minus(one[j].times(other[column]));
                        }
                        next.add(sum);
                    }
                }
            }
            rows = next;
        }
        for (Q[] row : rows) {
            if (row[row.length - 1].sign() <= 0) {
                return false;
            }
        }
        return true;
    }

    private Kind local(int[] s, Q[] x) {
        int n = s.length;
        Q[][] j = new Q[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                j[a][b] = Q.ZERO.minus(growth[s[a]].times(x[a]).times(m[s[a]][s[b]]));
            }
        }
        return side(polynomial(j));
    }

    /** Faddeev and LeVerrier; the highest power first. */
    private static List<Q> polynomial(Q[][] j) {
        int n = j.length;
        List<Q> p = new ArrayList<>();
        p.add(Q.ONE);
        Q[][] b = new Q[n][n];
        for (Q[] row : b) {
            Arrays.fill(row, Q.ZERO);
        }
        for (int k = 1; k <= n; k++) {
            for (int i = 0; i < n; i++) {
                b[i][i] = b[i][i].plus(p.get(k - 1));
            }
            Q[][] product = new Q[n][n];
            Q trace = Q.ZERO;
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    Q sum = Q.ZERO;
                    for (int l = 0; l < n; l++) {
                        sum = sum.plus(j[r][l].times(b[l][c]));
                    }
                    product[r][c] = sum;
                }
                trace = trace.plus(product[r][r]);
            }
            b = product;
            p.add(Q.ZERO.minus(trace.over(Q.of(k))));
        }
        return p;
    }

    /** By the common factor of the parts of even and of odd powers, and Hurwitz' determinants of the rest. */
    private static Kind side(List<Q> p) {
        List<Q> even = new ArrayList<>();
        List<Q> odd = new ArrayList<>();
        for (int k = 0; k < p.size(); k++) {
            even.add(k % 2 == 0 ? p.get(k) : Q.ZERO);
            odd.add(k % 2 == 1 ? p.get(k) : Q.ZERO);
        }
        List<Q> g = gcd(trim(even), trim(odd));
        List<Q> rest = divide(p, g, true);
        int n = rest.size() - 1;
        for (int size = 1; size <= n; size++) {
            Q[][] h = new Q[size][size];
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    int at = 2 * (k + 1) - (i + 1);
                    h[i][k] = at >= 0 && at <= n ? rest.get(at) : Q.ZERO;
                }
            }
            if (determinant(h).sign()
                            * rest.get(0).sign()
                            * (size % 2 == 0 ? rest.get(0).sign() : 1)
                    <= 0) {
                return Kind.UNSTABLE;
            }
        }
        if (g.size() == 1) {
            return Kind.STABLE;
        }
        // Of four firms at most two pairs: a root of λ², or two of them.
        Q lead = g.get(0);
        Q middle = g.get(2).over(lead);
        if (g.size() == 3) {
            return middle.sign() >= 0 ? Kind.CENTRE : Kind.UNSTABLE;
        }
        Q last = g.get(4).over(lead);
        boolean real = middle.times(middle).minus(Q.of(4).times(last)).sign() >= 0;
        return real && middle.sign() >= 0 && last.sign() >= 0 ? Kind.CENTRE : Kind.UNSTABLE;
    }

    private static List<Q> trim(List<Q> p) {
        int k = 0;
        while (k < p.size() && p.get(k).sign() == 0) {
            k++;
        }
        return new ArrayList<>(p.subList(k, p.size()));
    }

    private static List<Q> gcd(List<Q> a, List<Q> b) {
        return b.isEmpty() ? a : gcd(b, divide(a, b, false));
    }

    private static List<Q> divide(List<Q> a, List<Q> b, boolean quotient) {
        List<Q> rest = new ArrayList<>(a);
        List<Q> result = new ArrayList<>();
        while (rest.size() >= b.size()) {
            Q f = rest.get(0).over(b.get(0));
            result.add(f);
            for (int k = 0; k < b.size(); k++) {
                rest.set(k, rest.get(k).minus(f.times(b.get(k))));
            }
            rest.remove(0);
        }
        return quotient ? result : trim(rest);
    }

    /** The sign of an absent firm's rate, where the survivors have one equilibrium. */
    int invasion(int[] s, int firm) {
        int n = s.length;
        Q[][] with = new Q[n + 1][n + 1];
        Q[][] without = sub(s);
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j < n; j++) {
                with[i][j] = m[i < n ? s[i] : firm][s[j]];
            }
            with[i][n] = Q.ONE;
        }
        // 1 − m x with M x = 1 is the bordered determinant over that of M.
        return determinant(with).sign() * determinant(without).sign();
    }
}
