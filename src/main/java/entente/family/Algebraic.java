package entente.family;

import entente.arithmetic.Polynomial;
import entente.arithmetic.Polynomials;
import entente.model.Expression;
import entente.model.Valuation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expressions as polynomials of parameters, their numbers as they were written. */
final class Algebraic {
    private final Valuation<Optional<Polynomial>> values;

    Algebraic(int[] parameters) {
        Map<Integer, Optional<Polynomial>> own = new LinkedHashMap<>();
        for (int k = 0; k < parameters.length; k++) {
            own.put(parameters[k], Optional.of(Polynomial.parameter(k)));
        }
        this.values = new Valuation<>(Polynomials.EXACT, Optional.empty(), own);
    }

    /** Null where it is none, or a very long one. */
    @Nullable
    Polynomial of(Expression e) {
        return values.of(e).orElse(null);
    }
}
