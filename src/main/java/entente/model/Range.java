package entente.model;

/** low .. high, both inclusive, low below high. */
public record Range(double low, double high) {
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
