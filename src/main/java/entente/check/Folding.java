package entente.check;

import entente.arithmetic.Function;
import entente.model.Expression;
import java.util.List;

/** What a function makes of numbers. StrictMath, so that a folded number is the one that a run would compute. */
final class Folding {
    private Folding() {}

    static boolean foldable(Function function, List<Expression> arguments) {
        return !function.forcing() && arguments.stream().allMatch(a -> a instanceof Expression.Constant);
    }

    static double fold(Function function, List<Expression> arguments) {
        double[] values = new double[arguments.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = ((Expression.Constant) arguments.get(k)).value();
        }
        return apply(function, values);
    }

    /** Without the forcing functions, which need t. */
    static double apply(Function function, double[] v) {
        return switch (function) {
            case ADD -> v[0] + v[1];
            case SUBTRACT -> v[0] - v[1];
            case MULTIPLY -> v[0] * v[1];
            case DIVIDE -> v[0] / v[1];
            case POWER -> StrictMath.pow(v[0], v[1]);
            case NEGATE -> -v[0];
            case LESS -> truth(v[0] < v[1]);
            case LESS_OR_EQUAL -> truth(v[0] <= v[1]);
            case GREATER -> truth(v[0] > v[1]);
            case GREATER_OR_EQUAL -> truth(v[0] >= v[1]);
            case EQUAL -> truth(v[0] == v[1]);
            case NOT_EQUAL -> truth(v[0] != v[1]);
            case AND -> truth(v[0] != 0 && v[1] != 0);
            case OR -> truth(v[0] != 0 || v[1] != 0);
            case NOT -> truth(v[0] == 0);
            case IF -> v[0] != 0 ? v[1] : v[2];
            case MIN -> extreme(v, true);
            case MAX -> extreme(v, false);
            case ABS -> Math.abs(v[0]);
            case EXP -> StrictMath.exp(v[0]);
            case LN -> StrictMath.log(v[0]);
            case LOG10 -> StrictMath.log10(v[0]);
            case SQRT -> Math.sqrt(v[0]);
            case SIN -> StrictMath.sin(v[0]);
            case COS -> StrictMath.cos(v[0]);
            case TANH -> StrictMath.tanh(v[0]);
            case SUM -> sum(v);
            case STEP, RAMP, PULSE, TABLE, GINI -> Double.NaN;
        };
    }

    static double exp(double value) {
        return StrictMath.exp(value);
    }

    static double ln(double value) {
        return StrictMath.log(value);
    }

    static double power(double base, double exponent) {
        return StrictMath.pow(base, exponent);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }

    private static double extreme(double[] values, boolean least) {
        double best = values[0];
        for (double value : values) {
            best = least ? Math.min(best, value) : Math.max(best, value);
        }
        return best;
    }
}
