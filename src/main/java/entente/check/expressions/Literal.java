package entente.check.expressions;

import entente.arithmetic.Digits;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers as they are written. */
final class Literal {
    /** Decimals of so many digits are told apart by doubles. */
    private static final MathContext PIECE = new MathContext(15, RoundingMode.DOWN);

    private static final double SMALLEST = 1e-290;

    private Literal() {}

    /** The number; where it has more decimals than its double, as the sum of pieces that have not. */
    static Constant of(double value, String text) {
        BigDecimal rest = text.length() <= PIECE.getPrecision() ? null : Digits.exact(text);
        if (rest == null || rest.compareTo(Digits.decimal(value)) == 0) {
            return new Constant(value);
        }
        List<Expression> pieces = new ArrayList<>();
        while (rest.signum() != 0 && Math.abs(rest.doubleValue()) > SMALLEST) {
            BigDecimal piece = rest.round(PIECE);
            pieces.add(new Constant(Digits.read(piece.toString())));
            rest = rest.subtract(piece);
        }
        return pieces.isEmpty() ? new Constant(value) : new Constant(value, new Apply(Operation.SUM, pieces));
    }
}
