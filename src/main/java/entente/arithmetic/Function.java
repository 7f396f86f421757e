package entente.arithmetic;

/** What an expression applies: operators, comparisons (1 for true, 0 for false), logic and the language's functions. */
public enum Function {
    ADD(2),
    SUBTRACT(2),
    MULTIPLY(2),
    DIVIDE(2),
    POWER(2),
    NEGATE(1),
    LESS(2),
    LESS_OR_EQUAL(2),
    GREATER(2),
    GREATER_OR_EQUAL(2),
    EQUAL(2),
    NOT_EQUAL(2),
    AND(2),
    OR(2),
    NOT(1),
    /** if c then a else b */
    IF(3),
    /** Any number of arguments, at least one. */
    MIN(-1),
    MAX(-1),
    ABS(1),
    EXP(1),
    LN(1),
    LOG10(1),
    SQRT(1),
    SIN(1),
    COS(1),
    TANH(1),
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
    GINI(-1);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /** The number of arguments, or -1 where it varies. */
    public int arity() {
        return arity;
    }

    /** Whether the value depends on time even where no argument does. */
    public boolean forcing() {
        return this == STEP || this == RAMP || this == PULSE || this == TABLE;
    }
}
