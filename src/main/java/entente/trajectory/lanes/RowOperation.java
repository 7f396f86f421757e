package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Elementary;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.symbolic.Forcing;

/**
 * An instruction of a tape on rows, all lanes at once. One decision a row instead of one a number: with a hundred lanes
 * and more that costs nothing, and simple operations vectorise. The functions are those of the single run.
 */
final class RowOperation {
    private RowOperation() {}

    static void run(Function function, double[] r, double[][] s, int[] at) {
        double[] a = at.length > 0 ? s[at[0]] : r;
        if (function instanceof Elementary elementary) {
            elementary(elementary, r, a);
            return;
        }
        Operation operation = (Operation) function;
        double[] b = at.length > 1 ? s[at[1]] : a;
        switch (operation) {
            case ADD -> add(r, a, b);
            case SUBTRACT -> subtract(r, a, b);
            case MULTIPLY -> multiply(r, a, b);
            case NEGATE -> negate(r, a);
            case DIVIDE -> divide(r, a, b);
            case SUM -> sum(r, s, at);
            case MIN, MAX -> extreme(operation == Operation.MIN, r, s, at);
            case POWER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> each(operation, r, s, at);
            case AND, OR, NOT, IF, ABS, STEP, RAMP, PULSE, TABLE, GINI, ROUNDED -> each(operation, r, s, at);
        }
    }

    private static void add(double[] r, double[] a, double[] b) {
        for (int l = 0; l < r.length; l++) {
            r[l] = a[l] + b[l];
        }
    }

    private static void subtract(double[] r, double[] a, double[] b) {
        for (int l = 0; l < r.length; l++) {
            r[l] = a[l] - b[l];
        }
    }

    private static void multiply(double[] r, double[] a, double[] b) {
        for (int l = 0; l < r.length; l++) {
            r[l] = a[l] * b[l];
        }
    }

    private static void negate(double[] r, double[] a) {
        for (int l = 0; l < r.length; l++) {
            r[l] = -a[l];
        }
    }

    private static void divide(double[] r, double[] a, double[] b) {
        for (int l = 0; l < r.length; l++) {
            r[l] = Arithmetic.divide(a[l], b[l]);
        }
    }

    private static void sum(double[] r, double[][] s, int[] at) {
        if (at.length == 0) {
            java.util.Arrays.fill(r, 0);
            return;
        }
        System.arraycopy(s[at[0]], 0, r, 0, r.length);
        for (int k = 1; k < at.length; k++) {
            add(r, r, s[at[k]]);
        }
    }

    private static void extreme(boolean least, double[] r, double[][] s, int[] at) {
        System.arraycopy(s[at[0]], 0, r, 0, r.length);
        for (int k = 1; k < at.length; k++) {
            double[] a = s[at[k]];
            for (int l = 0; l < r.length; l++) {
                r[l] = least ? Math.min(r[l], a[l]) : Math.max(r[l], a[l]);
            }
        }
    }

    private static void elementary(Elementary function, double[] r, double[] a) {
        for (int l = 0; l < r.length; l++) {
            r[l] = function.value(a[l]);
        }
    }

    /** The first argument of a forcing function on a tape is t. */
    private static void each(Operation function, double[] r, double[][] s, int[] at) {
        int first = function.forcing() ? 1 : 0;
        double[] values = new double[at.length - first];
        for (int l = 0; l < r.length; l++) {
            for (int k = 0; k < values.length; k++) {
                values[k] = s[at[first + k]][l];
            }
            r[l] = first == 1 ? Forcing.value(function, values, s[at[0]][l]) : Arithmetic.apply(function, values);
        }
    }
}
