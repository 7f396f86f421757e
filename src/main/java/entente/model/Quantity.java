package entente.model;

/** What is read of each firm of a group. */
public sealed interface Quantity {
    record OfPart(Part part) implements Quantity {}

    /**
     * An attribute.
     *
     * @param parameters parameters[firm] is the index of the parameter that holds the firm's attribute, or -1
     */
    record OfAttribute(String name, int[] parameters) implements Quantity {}
}
