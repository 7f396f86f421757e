package entente.study.fit;

/**
 * One value of a series.
 *
 * @param time   the number of its time among all times
 * @param column the number of what it is compared with among what is observed
 * @param value  y
 * @param size   s, what its residual is divided by: the stated size of its error, else 1
 */
public record Datum(int time, int column, double value, double size) {}
