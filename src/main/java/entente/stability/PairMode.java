package entente.stability;

/**
 * The mode of one pair of firms.
 *
 * @param first     the index declared first
 * @param symmetric both give the same
 */
public record PairMode(int first, int second, Mode mode, boolean symmetric) {}
