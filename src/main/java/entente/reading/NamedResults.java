package entente.reading;

import entente.answer.Field;
import entente.model.Asked;

/** The answers that have names, as far as values read them. */
@FunctionalInterface
public interface NamedResults {
    /** A part of a named result, asked for in a scenario; missing where it has none. */
    Field.Leaf part(Asked.ResultPart part, String scenario);
}
