package entente.stability.proof;

import entente.arithmetic.Box;
import entente.arithmetic.Polynomial;
import entente.arithmetic.Truth;
import java.util.List;

/** The condition on the parameters under which a claim is made. */
public interface Where {
    /** No condition. */
    Where ALWAYS = box -> Truth.TRUE;

    Truth over(Box box);

    /**
     * Polynomials of the parameters that are above 0 wherever the condition holds, such as 1 − d1·d2 for d1*d2 &lt; 1.
     * They let a claim be shown whose boundary is the condition's own.
     */
    default List<Polynomial> above() {
        return List.of();
    }
}
