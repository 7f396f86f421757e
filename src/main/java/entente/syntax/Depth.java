package entente.syntax;

/**
 * How deep a text may nest: whoever reads it descends as deep, on the stack that there is.
 *
 * @param brackets   open at once
 * @param operations one inside the other, brackets between them included
 */
public record Depth(int brackets, int operations) {
    public static final Depth USUAL = new Depth(200, 1000);
}
