package entente.model;

import entente.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The names of one scenario's model: those of its parent, and what the scenario itself says. */
public interface Symbols {
    /** The scenario whose names these are. */
    String scenario();

    /** The names of a scenario that lies over this one. */
    SymbolTable extended(String child, Parameters itsParameters);

    @Nullable
    Meaning find(String name);

    /** Whether it was declared by a statement with mistakes, and is known for nothing more. */
    boolean isBroken(String name);

    @Nullable
    Symbol symbol(String name);

    /** Where it was declared. */
    @Nullable
    Span place(String name);

    /** The names of parameters, firms, families and alliances, in order of declaration. */
    List<String> names();

    /** A firm of any kind, {@code Lab[3]} among them. */
    OptionalInt firm(String name);

    String firm(int index);

    int firmCount();

    /** {@code Lab} of {@code Lab[1..5]}. */
    Optional<Meaning.OfFamily> family(String name);

    OptionalInt alliance(String name);

    /** A parameter or an attribute with its firm, {@code Jia.distance}. */
    OptionalInt parameter(String name);

    /** The parameter that holds a firm's attribute, or -1. */
    int attribute(int firm, String name);

    /** Where a firm's attribute was declared; of firm -1, where the first was that any firm has. */
    @Nullable
    Span attributePlace(int firm, String name);

    /** Whether any firm has it. */
    boolean isAttribute(String name);

    List<String> attributesOf(int firm);

    /** A number that was known before there was a model, else NaN. */
    double known(String name);

    /** Whether a known number decided what there is. */
    boolean decides(String name);

    /** The scenario that says what a parameter is: the nearest one, of this and its parents, that sets it. */
    String setterOf(int parameter);

    String setterOf(int firm, Part part);

    /** The same of a contribution; of one without terms, the first of all. */
    String setterOf(List<Integer> terms);
}
