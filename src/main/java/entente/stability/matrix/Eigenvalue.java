package entente.stability.matrix;

/** One eigenvalue of a real matrix; complex ones come in pairs. */
public record Eigenvalue(double re, double im) {
    public double modulus() {
        return Math.sqrt(re * re + im * im);
    }

    /** The larger real part first, then the larger imaginary one; not built from Comparator's parts, which a start waits for. */
    public static int compareDescending(Eigenvalue a, Eigenvalue b) {
        int byRealPart = Double.compare(b.re, a.re);
        return byRealPart != 0 ? byRealPart : Double.compare(b.im, a.im);
    }
}
