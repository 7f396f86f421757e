package entente.model;

/** A quantity that a change, a sweep, a fit or an override can set. */
public sealed interface Target {

    /** A parameter or a firm's attribute. */
    record OfParameter(int parameter) implements Target {}

    /** A growth rate, a capacity or an output. */
    record OfFirm(int firm, Part part) implements Target {}

    /** {@code firms.capacity}, {@code Tech.distance}: every firm that is in the group when the change happens. */
    record OfGroup(Members members, Quantity quantity) implements Target {}

    /**
     * A coefficient: the whole of what is in force, or one alliance's term.
     *
     * @param alliance index, {@link #ALL} for what is in force
     */
    record OfCoefficient(int from, int to, int alliance) implements Target {
        public static final int ALL = -2;
    }
}
