package entente.stability.interval;

/**
 * Enclosures of a family of constant models.
 *
 * @param growth   kᵢ by firm
 * @param capacity Nᵢ by firm
 * @param d        d[to][from], the diagonal {@link Interval#ZERO}
 */
public record IntervalSystem(Interval[] growth, Interval[] capacity, Interval[][] d) {
    public int size() {
        return growth.length;
    }
}
