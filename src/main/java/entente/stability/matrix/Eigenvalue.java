package entente.stability.matrix;

/** One eigenvalue of a real matrix; complex ones come in pairs. */
public record Eigenvalue(double re, double im) {
    public double modulus() {
        return Math.sqrt(re * re + im * im);
    }
}
