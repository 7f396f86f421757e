package entente.check.draft;

/** Where an expression stands, which decides what it can say. */
public enum ExpressionPlace {
    /** Index, range, distribution: numbers and parameters whose value is known when the script is checked. */
    NUMBER(false, false, false),
    /** The time of an event or of an alliance: parameters. */
    TIME(false, false, false),
    /** An output at the start: parameters, growth rates and capacities. */
    START(false, false, false),
    /** A growth rate, a capacity, a contribution, a condition of an event: all that a law can say. */
    LAW(true, true, false),
    /** A question. */
    QUESTION(true, true, true);

    private final boolean time;
    private final boolean state;
    private final boolean asked;

    ExpressionPlace(boolean time, boolean state, boolean asked) {
        this.time = time;
        this.state = state;
        this.asked = asked;
    }

    /** Whether it may depend on t. */
    public boolean time() {
        return time;
    }

    /** Whether it may depend on outputs and on what is in force. */
    public boolean state() {
        return state;
    }

    /** Whether it may read a run, an equilibrium or a result. */
    public boolean asked() {
        return asked;
    }
}
