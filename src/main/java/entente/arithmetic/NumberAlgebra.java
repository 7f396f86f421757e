package entente.arithmetic;

import java.util.List;

/** What an expression can come to: numbers of a kind, and the language's functions of them. */
public interface NumberAlgebra<T> {
    /** The shortest decimal of a double: what was written where it was read. */
    T number(double value);

    T apply(Function function, List<T> arguments);

    default T of(Function function, T a) {
        return apply(function, List.of(a));
    }

    default T minus(T a, T b) {
        return apply(Operation.SUBTRACT, List.of(a, b));
    }

    default T times(T a, T b) {
        return apply(Operation.MULTIPLY, List.of(a, b));
    }

    default T over(T a, T b) {
        return apply(Operation.DIVIDE, List.of(a, b));
    }
}
