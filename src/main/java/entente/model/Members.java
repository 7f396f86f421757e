package entente.model;

/** A group of firms whose membership is looked up when it is needed. Absent firms are never in it. */
public sealed interface Members {

    /** {@code firms}: every firm present. */
    record Everyone() implements Members {}

    /** An alliance's members in force. */
    record Of(int alliance) implements Members {}

    /** A family, {@code Lab[*]}: the firms first .. last. */
    record Family(int first, int last) implements Members {}
}
