package entente.arithmetic;

/** Operators, comparisons (1 for true, 0 for false), logic, and functions that choose, kink, sum or depend on time. */
public enum Operation implements Function {
    ADD(2, "+"),
    SUBTRACT(2, "-"),
    MULTIPLY(2, "*"),
    DIVIDE(2, "/"),
    POWER(2, "^"),
    NEGATE(1),
    LESS(2, "<"),
    LESS_OR_EQUAL(2, "<="),
    GREATER(2, ">"),
    GREATER_OR_EQUAL(2, ">="),
    EQUAL(2, "="),
    NOT_EQUAL(2, "!="),
    AND(2, "and"),
    OR(2, "or"),
    NOT(1),
    /** if c then a else b */
    IF(3),
    /** Any number of arguments, at least one. */
    MIN(-1),
    MAX(-1),
    ABS(1),
    /** step(at, height): 0 before at, height from then on */
    STEP(2),
    /** ramp(from, to, height): rises linearly from 0 at from to height at to */
    RAMP(3),
    /** pulse(at, width, height): height while at <= t < at + width */
    PULSE(3),
    /** table((x0, y0), (x1, y1), …) as x0, y0, x1, y1, …: linear in t between the points, flat outside */
    TABLE(-1),
    /** The sum of any number of arguments, in order: what total(…) becomes once its group is known; not written. */
    SUM(-1),
    /** The Gini coefficient of any number of arguments: what gini(…) becomes once its group is known; not written. */
    GINI(-1),
    /** rounded(number, error): a number, and how far it may be from what it was computed from; not written. */
    ROUNDED(2);

    private final int arity;
    private final String sign;

    Operation(int arity) {
        this(arity, "");
    }

    Operation(int arity, String sign) {
        this.arity = arity;
        this.sign = sign;
    }

    /** What stands between its two operands; empty where nothing does. */
    public String sign() {
        return sign;
    }

    @Override
    public int arity() {
        return arity;
    }

    @Override
    public boolean forcing() {
        return this == STEP || this == RAMP || this == PULSE || this == TABLE;
    }

    /** Whether its value is true or false. */
    public boolean condition() {
        return compareTo(LESS) >= 0 && compareTo(NOT) <= 0;
    }

    public boolean comparison() {
        return compareTo(LESS) >= 0 && compareTo(NOT_EQUAL) <= 0;
    }

    @Override
    public boolean named() {
        return compareTo(MIN) >= 0 && compareTo(TABLE) <= 0;
    }
}
