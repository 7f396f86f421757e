package entente.arithmetic;

import java.util.List;

/** What an expression can come to: numbers of a kind, and the language's functions of them. */
public interface NumberAlgebra<T> {
    /** The shortest decimal of a double: what was written where it was read. */
    T number(double value);

    T apply(Function function, List<T> arguments);
}
