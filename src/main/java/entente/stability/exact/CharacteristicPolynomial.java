package entente.stability.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * det(λI − A) of a matrix of whole numbers: modulo many primes by Hessenberg's form, each in n³ operations on machine
 * numbers, and put together until their product exceeds Hadamard's bound on twice every coefficient.
 */
final class CharacteristicPolynomial {
    private CharacteristicPolynomial() {}

    /** Coefficients from λ⁰ to λⁿ; null where it was stopped. */
    static BigInteger @Nullable [] of(BigInteger[][] a, BooleanSupplier stop) {
        int n = a.length;
        int bits = bound(a);
        BigInteger[] sum = new BigInteger[n + 1];
        Arrays.fill(sum, BigInteger.ZERO);
        BigInteger product = BigInteger.ONE;
        BigInteger prime = BigInteger.ONE.shiftLeft(31);
        while (product.bitLength() <= bits) {
            if (stop.getAsBoolean()) {
                return null;
            }
            prime = before(prime);
            long p = prime.longValueExact();
            long[] residues = modulo(a, prime, p);
            long inverse = product.mod(prime).modInverse(prime).longValueExact();
            for (int k = 0; k <= n; k++) {
                long have = sum[k].mod(prime).longValueExact();
                long step = Math.floorMod(residues[k] - have, p) * inverse % p;
                sum[k] = sum[k].add(product.multiply(BigInteger.valueOf(step)));
            }
            product = product.multiply(prime);
        }
        BigInteger half = product.shiftRight(1);
        for (int k = 0; k <= n; k++) {
            sum[k] = sum[k].compareTo(half) > 0 ? sum[k].subtract(product) : sum[k];
        }
        return sum;
    }

    private static BigInteger before(BigInteger prime) {
        BigInteger next = prime.subtract(BigInteger.ONE);
        while (!next.isProbablePrime(60)) {
            next = next.subtract(BigInteger.ONE);
        }
        return next;
    }

    /** Every coefficient is below Π (1 + Σ|row|) in modulus; one bit for its sign. */
    private static int bound(BigInteger[][] a) {
        BigInteger product = BigInteger.ONE;
        for (BigInteger[] row : a) {
            BigInteger sum = BigInteger.ONE;
            for (BigInteger v : row) {
                sum = sum.add(v.abs());
            }
            product = product.multiply(sum);
        }
        return product.bitLength() + 1;
    }

    private static long[] modulo(BigInteger[][] a, BigInteger prime, long p) {
        int n = a.length;
        long[][] h = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] = a[i][j].mod(prime).longValueExact();
            }
        }
        hessenberg(h, prime, p);
        // det(λI − H) of the leading blocks, by their last column.
        long[][] poly = new long[n + 1][n + 1];
        poly[0][0] = 1;
        for (int m = 1; m <= n; m++) {
            for (int k = 0; k < m; k++) {
                poly[m][k + 1] = (poly[m][k + 1] + poly[m - 1][k]) % p;
            }
            long below = 1;
            for (int i = m - 1; i >= 0; i--) {
                long factor = below * h[i][m - 1] % p;
                for (int k = 0; k <= i; k++) {
                    poly[m][k] = Math.floorMod(poly[m][k] - factor * poly[i][k] % p, p);
                }
                below = i > 0 ? below * h[i][i - 1] % p : 0;
            }
        }
        return poly[n];
    }

    private static void hessenberg(long[][] h, BigInteger prime, long p) {
        int n = h.length;
        for (int m = 1; m < n - 1; m++) {
            int pivot = m;
            while (pivot < n && h[pivot][m - 1] == 0) {
                pivot++;
            }
            if (pivot == n) {
                continue;
            }
            long[] row = h[pivot];
            h[pivot] = h[m];
            h[m] = row;
            for (int i = 0; i < n; i++) {
                long kept = h[i][pivot];
                h[i][pivot] = h[i][m];
                h[i][m] = kept;
            }
            long inverse = BigInteger.valueOf(h[m][m - 1]).modInverse(prime).longValueExact();
            for (int i = m + 1; i < n; i++) {
                long factor = h[i][m - 1] * inverse % p;
                if (factor != 0) {
                    for (int j = 0; j < n; j++) {
                        h[i][j] = Math.floorMod(h[i][j] - factor * h[m][j] % p, p);
                    }
                    for (int j = 0; j < n; j++) {
                        h[j][m] = (h[j][m] + factor * h[j][i]) % p;
                    }
                }
            }
        }
    }
}
