package entente.study.fit;

/**
 * One value of a series.
 *
 * @param time     the number of its time among all times
 * @param before   of a change, the number of the time since which it is; else −1
 * @param column   the number of what it is compared with among what is observed
 * @param value    y
 * @param size     s, what its residual is divided by: the stated size of its error, else 1
 * @param relative whether its residual is that of logarithms
 */
public record Datum(int time, int before, int column, double value, double size, boolean relative) {
    public Datum(int time, int column, double value, double size) {
        this(time, -1, column, value, size, false);
    }
}
